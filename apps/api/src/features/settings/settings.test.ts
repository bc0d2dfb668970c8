import type { Settings } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { it } from '../../../test/it.ts'

describe('the settings', () => {
  it('hide counts of fewer than five persons until an administrator decides otherwise', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    expect((await administrator.get('/api/settings')).json<Settings>()).toEqual({ smallCountThreshold: 5, evidenceMegabytes: 500, deputiesMaySubmit: false })
    for (const smallCountThreshold of [10, 3])
      expect((await administrator.patch('/api/settings', { smallCountThreshold })).json<Settings>()).toEqual({ smallCountThreshold, evidenceMegabytes: 500, deputiesMaySubmit: false })
    expect((await administrator.get('/api/settings')).json<Settings>()).toEqual({ smallCountThreshold: 3, evidenceMegabytes: 500, deputiesMaySubmit: false })
    expect(await auditRows(world.db)).toMatchObject([
      { action: 'settings.update', actorId: administrator.personId, before: { smallCountThreshold: 5 }, after: { smallCountThreshold: 10 } },
      { action: 'settings.update', before: { smallCountThreshold: 10 }, after: { smallCountThreshold: 3 } },
    ])
  })

  it('say how much evidence a unit may keep, each by itself', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    expect((await administrator.patch('/api/settings', { evidenceMegabytes: 2000 })).json<Settings>()).toEqual({ smallCountThreshold: 5, evidenceMegabytes: 2000, deputiesMaySubmit: false })
    expect((await administrator.patch('/api/settings', { smallCountThreshold: 10 })).json<Settings>()).toEqual({ smallCountThreshold: 10, evidenceMegabytes: 2000, deputiesMaySubmit: false })
    expect(await auditRows(world.db)).toMatchObject([{ before: { evidenceMegabytes: 500 }, after: { evidenceMegabytes: 2000 } }, { action: 'settings.update' }])
  })

  it.for([[19], [100_001], [20.5], ['500'], [null]] as const)('refuse room of %j megabytes', async ([evidenceMegabytes], { world }) => {
    const administrator = await world.signInAs('administrator')
    expect((await administrator.patch('/api/settings', { evidenceMegabytes })).statusCode).toBe(400)
  })

  it('stay as they are, without a word in the trail, where nothing changes', async ({ world }) => {
    const administrator = await world.signInAs('administrator')
    expect((await administrator.patch('/api/settings', { smallCountThreshold: 5 })).statusCode).toBe(200)
    expect(await world.db.select().from(schema.settings)).toEqual([])
    expect(await auditRows(world.db)).toEqual([])
  })

  it.for([[1], [51], [2.5], ['5'], [null]] as const)('refuse a threshold of %j', async ([smallCountThreshold], { world }) => {
    const administrator = await world.signInAs('administrator')
    expect((await administrator.patch('/api/settings', { smallCountThreshold })).statusCode).toBe(400)
  })

  it.for(['department', 'head', 'council'] as const)('are not for %s', async (role, { world }) => {
    const person = await world.signInAs(role)
    expect((await person.get('/api/settings')).statusCode).toBe(403)
    expect((await person.patch('/api/settings', { smallCountThreshold: 10 })).statusCode).toBe(403)
  })
})
