import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { auditRows } from '../../test/audit-rows.ts'
import { aPerson } from '../../test/factories/index.ts'
import { it } from '../../test/it.ts'
import { furnish } from './first-start.ts'
import { greeting } from './greeting.ts'

function ignore(): void {}

describe('the first start', () => {
  it('with the demonstration brings an account for every role, which opens', async ({ world }) => {
    const furnished = await furnish(world, { isDemonstration: true }, ignore)
    expect(furnished.firstAdministrator).toBeNull()
    expect(furnished.demonstration?.accounts.map(({ role }) => role)).toEqual(['administrator', 'department', 'head', 'editor', 'council', 'support', 'group-chair'])

    const password = furnished.demonstration?.password
    for (const { email } of furnished.demonstration?.accounts ?? [])
      expect((await world.anonymous.post('/api/session', { email, password })).json()).toMatchObject({ signedIn: { person: { email } } })

    const text = greeting('http://localhost:3000', furnished)
    expect(text).toContain('http://localhost:3000')
    expect(text).toContain('rodykle-demo')
    expect(text).toContain('vadovas@rodykle.example')
  })

  it('without it brings the plan of 2020, nothing invented, and one administrator whose password is told once', async ({ world }) => {
    const { demonstration, firstAdministrator } = await furnish(world, { isDemonstration: false }, ignore)
    expect(demonstration).toBeNull()
    expect(await world.db.$count(schema.actuals)).toBe(0)
    expect(await world.db.select({ year: schema.plans.year, status: schema.plans.status }).from(schema.plans)).toEqual([{ year: 2020, status: 'published' }])

    const email = 'administratorius@rodykle.local'
    expect(firstAdministrator?.email).toBe(email)
    const answer = await world.anonymous.post('/api/session', { email, password: firstAdministrator?.oneTimePassword })
    expect(answer.json()).toMatchObject({ signedIn: { grants: [{ role: 'administrator', unit: null }], mustChangePassword: true } })
    expect(greeting('', { demonstration, firstAdministrator })).toContain(firstAdministrator?.oneTimePassword)
    expect(await auditRows(world.db)).toMatchObject([{ action: 'person.create', actorName: 'system' }, { action: 'session.sign-in' }])
  })
})

describe('a later start', () => {
  it('adds nothing', async ({ world }) => {
    await furnish(world, { isDemonstration: false }, ignore)
    expect(await furnish(world, { isDemonstration: false }, ignore)).toEqual({ demonstration: null, firstAdministrator: null })
    expect(await world.db.$count(schema.people)).toBe(1)
  })

  it('never brings the demonstration to people who have accounts', async ({ world }) => {
    await aPerson(world.db)
    expect(await furnish(world, { isDemonstration: true }, ignore)).toEqual({ demonstration: null, firstAdministrator: null })
    expect(await world.db.$count(schema.people)).toBe(1)
  })
})
