import type { ErrorAnswer } from '@rodykle/contracts'
import type { SharedWorld } from '../../../../test/build-shared-world.ts'
import { schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { buildSharedWorld } from '../../../../test/build-shared-world.ts'
import { aForm } from '../testing/a-form.ts'

let world: SharedWorld
beforeAll(async () => {
  world = await buildSharedWorld()
})
afterAll(() => world.close())

/** Until somebody waits for a lock in this database: others on the same server have waits of their own. */
async function untilSomebodyWaits(): Promise<void> {
  await vi.waitFor(async () => {
    const { rows } = await world.db.execute(sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    expect(rows).toHaveLength(1)
  }, { timeout: 20_000, interval: 20 })
}

it('a value that somebody changes while a file is being brought in is not overwritten, and nothing else of the file is written', async () => {
  const { department, unit, period, targets, parents, events } = await aForm(world)
  const about = { unit: unit.code, period: period.label }
  const rows = [{ ...about, indicator: targets[0].indicator.code, numerator: 34, denominator: 41 }, { ...about, indicator: targets[1].indicator.code, value: 4 }]
  const saved = Promise.withResolvers<void>()
  const typing = world.db.transaction(async (tx) => {
    await tx.update(schema.actuals).set({ comment: 'ką tik įrašyta', version: 2 }).where(eq(schema.actuals.id, parents.id))
    await saved.promise
  })
  const answering = department.post('/api/exchange/actuals?year=2026&preview=false', { rows })
  await untilSomebodyWaits()
  saved.resolve()
  await typing
  const answer = await answering
  expect([answer.statusCode, answer.json<ErrorAnswer>().error.code]).toEqual([409, 'changed-meanwhile'])
  expect(await world.db.select({ id: schema.actuals.id, version: schema.actuals.version }).from(schema.actuals).where(eq(schema.actuals.id, events.id))).toEqual([{ id: events.id, version: 1 }])
})
