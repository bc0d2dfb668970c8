import type { CellAnswer, SubmissionForm } from '@rodykle/contracts'
import type { Database } from '@rodykle/db'
import type { SharedWorld } from '../../../test/build-shared-world.ts'
import type { Form } from './testing/a-form.ts'
import { schema } from '@rodykle/db'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildSharedWorld } from '../../../test/build-shared-world.ts'
import { aForm, cellIn, number, ratio } from './testing/a-form.ts'

const { actuals, auditEntries, benchmarks, indicators, periodOverrides, periods, plans, reportingUnits, roleGrants, submissions, targetVersions, tasks } = schema

let world: SharedWorld
let form: Form
beforeAll(async () => {
  world = await buildSharedWorld()
  form = await aForm(world)
})
afterAll(() => world.close())

const atLeast = (planned: string) => ({ kind: 'at-least', planned, assumed: false }) as const

async function look(): Promise<SubmissionForm> {
  return (await form.head.get(`/api/submissions/${form.submission.id}`)).json<SubmissionForm>()
}

/** By the version seen last: what changed since is for the save to find out. */
function saveSeen(seen: SubmissionForm, numerator: string, denominator = '41') {
  return form.head.patch(`/api/actuals/${form.parents.id}`, { version: cellIn(seen, form.parents).version, observed: ratio(numerator, denominator), comment: null })
}

describe('a value whose form this process has read', () => {
  it('is written without being read again, with its entry in the trail', async () => {
    const seen = await look()
    const transaction = vi.spyOn(world.db, 'transaction')
    const first = (await saveSeen(seen, '30')).json<CellAnswer>()
    const second = (await form.head.patch(`/api/actuals/${form.parents.id}`, { version: first.cell.version, observed: ratio('31', '41'), comment: 'Perskaičiuota' })).json<CellAnswer>()
    expect(transaction).not.toHaveBeenCalled()
    transaction.mockRestore()

    const after = await look()
    expect(second.cell).toEqual(cellIn(after, form.parents))
    expect(second.submission).toEqual(after.submission)
    const trail = await world.db.select().from(auditEntries).where(eq(auditEntries.entityId, form.parents.id)).orderBy(asc(auditEntries.id))
    expect(trail).toMatchObject([
      { action: 'actual.save', unitId: form.unit.id, indicatorId: form.targets[0].indicatorId, address: '127.0.0.1', before: { state: 'not-reported', value: null, version: 1 }, after: { state: 'reported', value: { numerator: '30' }, status: 'not-met', version: 2 } },
      { action: 'actual.save', before: { value: { numerator: '30' }, version: 2 }, after: { value: { numerator: '31' }, comment: 'Perskaičiuota', version: 3 } },
    ])
  })

  const earlier = async (db: Database, numerator: string) => {
    const [period] = await db.insert(periods).values({ planId: form.plan.id, kind: 'half-year', label: `I pusmetis ${numerator}`, startsOn: '2026-01-01', endsOn: `2026-06-${numerator}`, opensOn: '2026-06-01', dueOn: '2026-06-30', state: 'closed' }).returning()
    const [submission] = await db.insert(submissions).values({ periodId: period!.id, unitId: form.unit.id, status: 'approved' }).returning()
    await db.insert(actuals).values({ submissionId: submission!.id, periodId: period!.id, unitId: form.unit.id, targetId: form.targets[0].id, targetVersionId: form.targets[0].version.id, state: 'reported', value: { kind: 'ratio', numerator, denominator: '40' }, numerator, denominator: '40', status: 'met', standing: 'accepted' })
  }

  it.each<[string, (db: Database) => Promise<unknown>]>([
    ['another rule in force', db => db.insert(targetVersions).values({ ...form.targets[0].version, id: undefined, version: 2, validFrom: '2026-02-01', rule: atLeast('70'), unitRule: atLeast('70') })],
    ['a rule mended in place', db => db.update(targetVersions).set({ unitRule: atLeast('65') }).where(eq(targetVersions.targetId, form.targets[0].id))],
    ['another tolerance', db => db.update(plans).set({ tolerancePercentPoints: '1' }).where(eq(plans.id, form.plan.id))],
    ['a rule that compares', db => db.update(targetVersions).set({ unitRule: { kind: 'benchmark', series: 'Lietuvos vidurkis', assumed: false } }).where(eq(targetVersions.targetId, form.targets[0].id))],
    ['a reference figure', db => db.insert(benchmarks).values({ indicatorId: form.targets[0].indicatorId, periodId: form.period.id, part: '', value: '77.7' })],
    ['another reference figure', db => db.update(benchmarks).set({ value: '74.1' })],
    ['the reference figure gone', db => db.delete(benchmarks)],
    ['another name of the indicator', db => db.update(indicators).set({ name: 'Tėvai, kurie ateina' }).where(eq(indicators.id, form.targets[0].indicatorId))],
    ['another title of the task', db => db.update(tasks).set({ title: 'Kitas uždavinys' })],
    ['another name of the unit', db => db.update(reportingUnits).set({ name: 'Pervadinta mokykla' }).where(eq(reportingUnits.id, form.unit.id))],
    ['another due day', db => db.update(periods).set({ dueOn: '2026-12-20' }).where(eq(periods.id, form.period.id))],
    ['an extension', db => db.insert(periodOverrides).values({ periodId: form.period.id, unitId: form.unit.id, dueOn: '2026-12-28', reason: 'Liga' })],
    ['the extension taken back', db => db.delete(periodOverrides)],
    ['a value of an earlier period', db => earlier(db, '20')],
    ['a value of a later one that is still earlier', db => earlier(db, '28')],
    ['the earlier value mended', db => db.update(actuals).set({ value: { kind: 'ratio', numerator: '5', denominator: '40' } }).where(eq(actuals.standing, 'accepted'))],
    ['the form taken in and given back', db => db.update(submissions).set({ version: sql`version + 2` }).where(eq(submissions.id, form.submission.id))],
    ['another value of the form', db => db.update(actuals).set({ state: 'reported', value: { kind: 'number', value: '2' }, number: '2', version: 2 }).where(eq(actuals.id, form.events.id))],
    ['another value of the form emptied', () => form.head.patch(`/api/actuals/${form.events.id}`, { version: 2, observed: { state: 'not-reported' }, comment: null })],
  ])('is judged, compared and counted by what holds now after %s', async (_change, change) => {
    const seen = await look()
    await change(world.db)
    for (const numerator of ['33', '34']) {
      const response = await saveSeen(numerator === '33' ? seen : await look(), numerator)
      const answer = response.json<CellAnswer>()
      expect(response.statusCode).toBe(200)
      const after = await look()
      expect(answer.cell).toEqual(cellIn(after, form.parents))
      expect(answer.submission).toEqual(after.submission)
    }
    const { rows } = await world.db.execute(sql`select (select count(*)::int from ${auditEntries} where entity_id = ${form.parents.id}) as entries, version - 1 as changes from ${actuals} where id = ${form.parents.id}`)
    expect(rows).toEqual([{ entries: rows[0]!.changes, changes: rows[0]!.changes }])
  })

  it.each<[string, (db: Database) => Promise<unknown>, status: number, code: string, back: (db: Database) => Promise<unknown>]>([
    ['somebody else has changed it', db => db.update(actuals).set({ comment: 'Kito ranka', version: sql`version + 1` }).where(eq(actuals.id, form.parents.id)), 409, 'changed-meanwhile', async () => {}],
    ['another number is known to be its denominator', db => db.update(actuals).set({ expectedDenominator: '50', version: sql`version + 1` }).where(eq(actuals.id, form.parents.id)), 409, 'changed-meanwhile', db => db.update(actuals).set({ expectedDenominator: null }).where(eq(actuals.id, form.parents.id))],
    ['the period has been closed', db => db.update(periods).set({ state: 'closed' }).where(eq(periods.id, form.period.id)), 409, 'period-not-open', db => db.update(periods).set({ state: 'open' }).where(eq(periods.id, form.period.id))],
    ['the form has been handed in', db => db.transaction(async (db) => {
      await db.update(actuals).set({ standing: 'submitted', version: sql`version + 1` }).where(eq(actuals.submissionId, form.submission.id))
      await db.update(submissions).set({ status: 'submitted', version: sql`version + 1` }).where(eq(submissions.id, form.submission.id))
    }), 409, 'value-locked', db => db.transaction(async (db) => {
      await db.update(actuals).set({ standing: 'draft', version: sql`version + 1` }).where(eq(actuals.submissionId, form.submission.id))
      await db.update(submissions).set({ status: 'draft', version: sql`version + 1` }).where(eq(submissions.id, form.submission.id))
    })],
    ['the indicator is no percent any more', db => db.update(indicators).set({ valueKind: 'number' }).where(eq(indicators.id, form.targets[0].indicatorId)), 422, 'value-kind-mismatch', db => db.update(indicators).set({ valueKind: 'ratio' }).where(eq(indicators.id, form.targets[0].indicatorId))],
    ['the person is no head of this unit any more', db => db.update(roleGrants).set({ role: 'council', unitId: null }).where(eq(roleGrants.role, 'head')), 403, 'not-allowed', db => db.update(roleGrants).set({ role: 'head', unitId: form.unit.id }).where(eq(roleGrants.role, 'council'))],
  ])('is refused once %s, and nothing is written', async (_change, change, status, code, back) => {
    const seen = await look()
    await change(world.db)
    const [before] = await world.db.select().from(actuals).where(eq(actuals.id, form.parents.id))
    const response = await saveSeen(seen, '12')
    expect([response.statusCode, response.json()]).toMatchObject([status, { error: { code } }])
    expect(await world.db.select().from(actuals).where(eq(actuals.id, form.parents.id))).toEqual([before])
    await back(world.db)
  })

  it('that was refused can be right a moment later', async () => {
    const seen = await look()
    expect((await saveSeen(seen, '41', '0')).statusCode).toBe(422)
    expect((await saveSeen(seen, '41')).statusCode).toBe(200)
    expect((await form.head.patch(`/api/actuals/${form.events.id}`, { version: cellIn(seen, form.events).version, observed: number('3'), comment: null })).json<CellAnswer>().submission.counts).toMatchObject({ asked: 2, answered: 2 })
  })

  it('is written once by two who saw the same', async () => {
    const seen = await look()
    const answers = await Promise.all([saveSeen(seen, '20'), saveSeen(seen, '21')])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })
})
