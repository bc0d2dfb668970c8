import type { CellAnswer } from '@rodykle/contracts'
import type { SharedWorld } from '../../../test/build-shared-world.ts'
import { schema } from '@rodykle/db'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildSharedWorld } from '../../../test/build-shared-world.ts'
import { aForm, ratio } from './testing/a-form.ts'

const { actuals, auditEntries, periods, plans, submissions, targetVersions } = schema

let world: SharedWorld
beforeAll(async () => {
  world = await buildSharedWorld()
})
afterAll(() => world.close())

/** Until so many statements wait for somebody else's lock. */
async function untilWaiting(count: number): Promise<void> {
  await vi.waitFor(async () => {
    const { rows } = await world.db.execute(sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    expect(rows).toHaveLength(count)
  }, { timeout: 20_000, interval: 20 })
}

describe.each([['of a form nobody has looked at', false], ['of a form that has just been read', true]])('a save %s that has to wait', (_form, isRead) => {
  async function anotherForm() {
    const form = await aForm(world)
    await world.db.update(plans).set({ year: 2026 - await world.db.$count(plans) }).where(eq(plans.id, form.plan.id))
    if (isRead)
      expect((await form.head.get(`/api/submissions/${form.submission.id}`)).statusCode).toBe(200)
    return form
  }

  it('keeps its period open until it is done: no value comes in after the closing was acknowledged', async () => {
    const { head, department, parents, period } = await anotherForm()
    const { save, close } = await world.db.transaction(async (other) => {
      await other.select({ id: actuals.id }).from(actuals).where(eq(actuals.id, parents.id)).for('update')
      const save = head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('34', '41'), comment: null })
      await untilWaiting(1)
      const close = department.post(`/api/periods/${period.id}/close`)
      await untilWaiting(2)
      return { save, close }
    })
    expect([(await save).statusCode, (await close).statusCode]).toEqual([200, 200])
    const trail = await world.db.select({ action: auditEntries.action }).from(auditEntries).where(inArray(auditEntries.entityId, [parents.id, period.id])).orderBy(asc(auditEntries.id))
    expect(trail.map(({ action }) => action)).toEqual(['actual.save', 'period.close'])
  })

  it('of what was returned keeps its year open until it is done', async () => {
    const { head, department, parents, period, plan, submission } = await anotherForm()
    await world.db.update(periods).set({ state: 'closed' }).where(eq(periods.id, period.id))
    await world.db.update(submissions).set({ status: 'returned' }).where(eq(submissions.id, submission.id))
    await world.db.update(actuals).set({ standing: 'returned', returnReason: 'Patikslinkite', version: 2 }).where(eq(actuals.id, parents.id))
    const { save, close } = await world.db.transaction(async (other) => {
      await other.select({ id: actuals.id }).from(actuals).where(eq(actuals.id, parents.id)).for('update')
      const save = head.patch(`/api/actuals/${parents.id}`, { version: 2, observed: ratio('34', '41'), comment: null })
      await untilWaiting(1)
      const close = department.post(`/api/plans/${plan.id}/close`)
      await untilWaiting(2)
      return { save, close }
    })
    expect([(await save).statusCode, (await close).statusCode]).toEqual([200, 200])
    const trail = await world.db.select({ action: auditEntries.action }).from(auditEntries).where(inArray(auditEntries.entityId, [parents.id, plan.id])).orderBy(asc(auditEntries.id))
    expect(trail.map(({ action }) => action)).toEqual(['actual.save', 'plan.close'])
  })

  it('for the closing of its period is refused', async () => {
    const { head, parents, period } = await anotherForm()
    const { save } = await world.db.transaction(async (other) => {
      await other.update(periods).set({ state: 'closed' }).where(eq(periods.id, period.id))
      const save = head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('34', '41'), comment: null })
      await untilWaiting(1)
      return { save }
    })
    const response = await save
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'period-not-open' } }])
    expect((await world.db.select().from(actuals).where(eq(actuals.id, parents.id)))[0]).toMatchObject({ state: 'not-reported', version: 1 })
  })

  it('for handing in is refused, and what was handed in stays', async () => {
    const { head, parents } = await anotherForm()
    const { save } = await world.db.transaction(async (other) => {
      await other.update(actuals).set({ standing: 'submitted', version: 2 }).where(eq(actuals.id, parents.id))
      const save = head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('34', '41'), comment: null })
      await untilWaiting(1)
      return { save }
    })
    const response = await save
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'value-locked' } }])
  })

  it('is judged by what is asked when its turn comes, not when it was sent', async () => {
    const { head, parents, targets: [target] } = await anotherForm()
    const rule = { kind: 'at-least', planned: '90', assumed: false } as const
    const { save } = await world.db.transaction(async (other) => {
      await other.select({ id: actuals.id }).from(actuals).where(eq(actuals.id, parents.id)).for('update')
      const save = head.patch(`/api/actuals/${parents.id}`, { version: 1, observed: ratio('34', '41'), comment: null })
      await untilWaiting(1)
      await other.insert(targetVersions).values({ ...target.version, id: undefined, version: 2, validFrom: '2026-10-01', rule, unitRule: rule })
      return { save }
    })
    expect((await save).json<CellAnswer>().cell).toMatchObject({ unitRule: rule, judgement: { status: 'not-met' } })
  })
})
