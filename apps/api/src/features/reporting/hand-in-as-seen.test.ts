import type { SubmissionForm } from '@rodykle/contracts'
import type { Database, Transaction } from '@rodykle/db'
import type { SharedWorld } from '../../../test/build-shared-world.ts'
import type { Form } from './testing/a-form.ts'
import { schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildSharedWorld } from '../../../test/build-shared-world.ts'
import { aForm, cellIn, number, ratio, save } from './testing/a-form.ts'

const { actuals, indicators, people, periodOverrides, periods, plans, reportingUnits, submissions, targetVersions } = schema

let world: SharedWorld
beforeAll(async () => {
  world = await buildSharedWorld()
})
afterAll(() => world.close())

type Change = (db: Database | Transaction, form: Form) => Promise<unknown>

async function look({ head, submission }: Form): Promise<SubmissionForm> {
  return (await head.get(`/api/submissions/${submission.id}`)).json<SubmissionForm>()
}

/** Every value with its comment, and read by this process as it is. */
async function aFullForm(): Promise<Form> {
  const form = await aForm(world)
  await world.db.update(plans).set({ year: 2026 - await world.db.$count(plans) }).where(eq(plans.id, form.plan.id))
  for (const [{ id }, observed] of [[form.parents, ratio('33', '41')], [form.events, number('2')]] as const)
    expect((await form.head.patch(`/api/actuals/${id}`, { version: 1, observed, comment: 'Taip ir yra' })).statusCode).toBe(200)
  await look(form)
  return form
}

const handIn = ({ head, submission }: Form) => head.post(`/api/submissions/${submission.id}/submit`)

/** The statements by name that anybody asked meanwhile. */
async function statementsOf(work: () => PromiseLike<unknown>): Promise<unknown[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const names = query.mock.calls.map(([config]: unknown[]) => (config as { name?: string }).name)
  query.mockRestore()
  return names
}

const changes: [string, Change][] = [
  ['another value', (db, { parents }) => db.update(actuals).set({ value: { kind: 'ratio', numerator: '12', denominator: '41' }, numerator: '12', version: sql`version + 1` }).where(eq(actuals.id, parents.id))],
  ['another rule in force', (db, { targets: [{ version }] }) => db.insert(targetVersions).values({ ...version, id: undefined, version: 2, validFrom: '2026-02-01', unitRule: { kind: 'at-least', planned: '95', assumed: false } })],
  ['another tolerance', (db, { plan }) => db.update(plans).set({ tolerancePercentPoints: '1' }).where(eq(plans.id, plan.id))],
  ['another name of the indicator', (db, { targets: [{ indicatorId }] }) => db.update(indicators).set({ name: 'Tėvai, kurie ateina' }).where(eq(indicators.id, indicatorId))],
  ['another name of the unit', (db, { unit }) => db.update(reportingUnits).set({ name: 'Pervadinta mokykla' }).where(eq(reportingUnits.id, unit.id))],
  ['an extension', (db, { period, unit }) => db.insert(periodOverrides).values({ periodId: period.id, unitId: unit.id, dueOn: '2026-12-28', reason: 'Liga' })],
  ['a value of an earlier period', async (db, { plan, unit, targets: [target] }) => {
    const [period] = await db.insert(periods).values({ planId: plan.id, kind: 'half-year', label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-20', opensOn: '2026-06-01', dueOn: '2026-06-30', state: 'closed' }).returning()
    const [submission] = await db.insert(submissions).values({ periodId: period!.id, unitId: unit.id, status: 'approved' }).returning()
    await db.insert(actuals).values({ submissionId: submission!.id, periodId: period!.id, unitId: unit.id, targetId: target.id, targetVersionId: target.version.id, state: 'reported', value: { kind: 'ratio', numerator: '20', denominator: '40' }, numerator: '20', denominator: '40', status: 'met', standing: 'accepted' })
  }],
]

/** Whoever waits holds the submission itself, and has said who they are. */
const changesBefore: typeof changes = [
  ['another name of whoever hands it in', (db, { head }) => db.update(people).set({ name: 'Pavardė pakeista' }).where(eq(people.id, head.personId!))],
  ['the form opened', (db, { submission }) => db.update(submissions).set({ openedAt: new Date('2026-11-20T10:00:00Z') }).where(eq(submissions.id, submission.id))],
  ['the form given back and taken in', (db, { submission }) => db.update(submissions).set({ version: sql`version + 2` }).where(eq(submissions.id, submission.id))],
]

describe('a form that this process has read', () => {
  it('is handed in without being read again', async () => {
    const form = await aFullForm()
    const handedIn = await statementsOf(async () => expect((await handIn(form)).statusCode).toBe(200))
    expect(handedIn).toContain('submit_cells')
    expect(handedIn).not.toContain('read_cells')
    const read = await statementsOf(() => look(form))
    expect(read).toContain('read_cells')
  })

  it.each([['read', look], ['saved', async () => {}]])('is answered as it is read afterwards, where it was %s last', async (_last, doLast) => {
    const form = await aFullForm()
    await save(form.head, { id: form.parents.id, version: 2 }, ratio('34', '41'), 'Perskaičiuota')
    await doLast(form)
    const answer = (await handIn(form)).json<SubmissionForm>()
    expect(answer).toMatchObject({ lock: 'in-review', submission: { status: 'submitted', counts: { asked: 2, answered: 2, returned: 0, accepted: 0 } } })
    expect(answer).toEqual(await look(form))
  })

  it.each([...changes, ...changesBefore])('is handed in as it is now after %s', async (_change, change) => {
    const form = await aFullForm()
    await change(world.db, form)
    const response = await handIn(form)
    expect(response.statusCode).toBe(200)
    expect(response.json<SubmissionForm>()).toEqual(await look(form))
  })

  it.each(changes)('and has to wait, is handed in as it is after %s meanwhile', async (_change, change) => {
    const form = await aFullForm()
    const waiting = await world.db.transaction(async (other) => {
      await other.select({ id: actuals.id }).from(actuals).where(eq(actuals.id, form.parents.id)).for('update')
      // Its own promise is what the transaction must not wait for.
      const waiting = { response: handIn(form) }
      await vi.waitFor(async () => {
        const { rows } = await world.db.execute(sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
        expect(rows).toHaveLength(1)
      }, { timeout: 20_000, interval: 20 })
      await change(other, form)
      return waiting
    })
    const response = await waiting.response
    expect(response.statusCode).toBe(200)
    expect(response.json<SubmissionForm>()).toEqual(await look(form))
  })

  it('is refused where a value has become incomplete since, and none is handed in', async () => {
    const form = await aFullForm()
    await world.db.update(actuals).set({ expectedDenominator: '50', version: sql`version + 1` }).where(eq(actuals.id, form.parents.id))
    const response = await handIn(form)
    expect([response.statusCode, response.json()]).toMatchObject([422, { error: { code: 'submission-incomplete', details: { cells: [{ actualId: form.parents.id, problem: 'denominator-unexplained' }] } } }])
    expect(cellIn(await look(form), form.events).standing).toBe('draft')
  })

  it('is refused where its period has been closed since', async () => {
    const form = await aFullForm()
    await world.db.update(periods).set({ state: 'closed' }).where(eq(periods.id, form.period.id))
    const response = await handIn(form)
    expect([response.statusCode, response.json()]).toMatchObject([409, { error: { code: 'period-not-open' } }])
  })
})
