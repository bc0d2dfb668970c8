import type { ErrorAnswer, ImportReport } from '@rodykle/contracts'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { Client } from '../../../../test/client.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../../test/audit-rows.ts'
import { anIndicator, aTarget, aUnit } from '../../../../test/factories/index.ts'
import { it } from '../../../../test/it.ts'
import { aForm, number, ratio, save } from '../testing/a-form.ts'

type Row = Record<string, string | number | boolean | null>

function importRows(client: Client, rows: readonly Row[], { query = 'preview=false', answers }: { query?: string, answers?: Record<string, string> } = {}) {
  return client.post(`/api/exchange/actuals?year=2026&${query}`, { rows, ...(answers && { answers }) })
}

async function preview(client: Client, rows: readonly Row[], answers?: Record<string, string>): Promise<ImportReport> {
  const answer = await importRows(client, rows, { query: 'preview=true', ...(answers && { answers }) })
  expect([answer.statusCode, answer.body.slice(0, 400)]).toEqual([200, expect.any(String)])
  return answer.json<ImportReport>()
}

/** A form, and the rows that fill it. */
async function given(world: TestApp) {
  const form = await aForm(world)
  const [parents, events] = form.targets
  const about = { unitName: form.unit.name, period: form.period.label }
  return {
    ...form,
    parentsRow: { ...about, indicator: parents.indicator.code, numerator: '34', denominator: 41 },
    eventsRow: { ...about, indicator: events.indicator.code, value: '4' },
  }
}

const stored = async ({ db }: TestApp, { id }: { id: string }) => (await db.select().from(schema.actuals).where(eq(schema.actuals.id, id)))[0]

describe('POST /api/exchange/actuals', () => {
  it('says in a preview what is new, and writes nothing', async ({ world }) => {
    const { department, parentsRow, eventsRow, parents } = await given(world)
    const report = await preview(department, [parentsRow, eventsRow])
    expect(report).toMatchObject({ preview: true, applied: false, counts: { new: 2, changed: 0, same: 0, problem: 0, question: 0 }, listedOfEachKind: null })
    expect(report.rows[0]?.changes).toEqual([
      { field: 'state', column: 'Būsena', old: 'nepateikta', new: 'pateikta' },
      { field: 'numerator', column: 'Skaitiklis', old: null, new: '34' },
      { field: 'denominator', column: 'Vardiklis', old: null, new: '41' },
    ])
    expect(await stored(world, parents)).toMatchObject({ state: 'not-reported', version: 1 })
    expect(await auditRows(world.db)).toEqual([])
  })

  it('writes values with their judgement, a line of the trail for each and one for all', async ({ world }) => {
    const { department, parentsRow, eventsRow, parents } = await given(world)
    expect((await importRows(department, [parentsRow, eventsRow])).json()).toMatchObject({ applied: true, counts: { new: 2 } })
    expect(await stored(world, parents)).toMatchObject({ state: 'reported', value: { kind: 'ratio', numerator: '34', denominator: '41' }, numerator: '34', status: 'met', standing: 'draft', version: 2, updatedBy: department.personId })
    const trail = await auditRows(world.db)
    expect(trail.map(({ action }) => action)).toEqual(['actual.save', 'actual.save', 'import.actuals'])
    expect(trail[0]).toMatchObject({ entity: 'actual', before: { state: 'not-reported', version: 1 }, after: { state: 'reported', version: 2, status: 'met', standing: 'draft' } })
  })

  it('changes nothing the second time', async ({ world }) => {
    const { department, parentsRow, eventsRow } = await given(world)
    await importRows(department, [parentsRow, eventsRow])
    const before = await auditRows(world.db)
    expect((await importRows(department, [parentsRow, { ...eventsRow, value: '4,0' }])).json()).toMatchObject({ applied: true, counts: { new: 0, changed: 0, same: 2 } })
    expect(await auditRows(world.db)).toHaveLength(before.length)
  })

  it('writes nothing at all while one row has a problem', async ({ world }) => {
    const { department, parentsRow, eventsRow, parents } = await given(world)
    const answer = await importRows(department, [parentsRow, { ...eventsRow, value: 'daug' }])
    expect([answer.statusCode, answer.json<ErrorAnswer>().error]).toMatchObject([409, { code: 'import-has-problems', details: { counts: { new: 1, problem: 1 } } }])
    expect(await stored(world, parents)).toMatchObject({ state: 'not-reported' })
  })

  it.for<[string, Row, string]>([
    ['text in a number cell', { value: 'apie 80' }, 'not-a-number'],
    ['a number that is no fraction of a thing', { value: '4,5' }, 'value-impossible'],
    ['a percent of nothing', { numerator: null, denominator: null, value: '80 proc.', indicator: 'ratio' }, 'fraction-needed'],
    ['a percent that is not the fraction\'s', { value: '12 %', indicator: 'ratio', numerator: 34, denominator: 41 }, 'percent-disagrees'],
    ['a percent that is nearly the fraction\'s', { value: '82,8 %', indicator: 'ratio', numerator: 34, denominator: 41 }, 'percent-disagrees'],
    ['a percent for a numerator', { value: null, indicator: 'ratio', numerator: '80 %', denominator: 41 }, 'not-a-number'],
    ['some of nobody', { value: null, indicator: 'ratio', numerator: 7, denominator: 0 }, 'value-impossible'],
    ['a numerator without its denominator', { indicator: 'ratio', numerator: 34, value: null }, 'required'],
    ['a column of another kind of value', { selfRating: 3 }, 'column-does-not-fit'],
    ['a state that is no word', { state: 'gal', value: null }, 'unknown-word'],
    ['a reason beside a value', { state: 'nematuota', reason: 'nebuvo kam' }, 'state-disagrees'],
    ['a state without its reason', { state: 'nematuota', value: null }, 'value-impossible'],
    ['an institution nobody is called', { unitName: 'Žžžž' }, 'unit-unknown'],
    ['an indicator the plan does not have', { indicator: '@@@@' }, 'indicator-unknown'],
    ['a row that does not say its period', { period: '' }, 'required'],
    ['too many digits', { value: '1234567890123456789' }, 'number-too-long'],
    ['the version of a value that has changed since', { version: 7 }, 'changed-meanwhile'],
  ])('finds a problem in %s', async ([, fields, code], { world }) => {
    const { department, eventsRow, parentsRow } = await given(world)
    const row = { ...eventsRow, ...fields, ...(fields.indicator === 'ratio' && { indicator: parentsRow.indicator }) }
    const report = await preview(department, [row])
    expect(report.rows.flatMap(({ problems }) => problems.map(problem => problem.code))).toEqual([code])
    expect(report.rows[0]?.problems[0]?.sentence).toMatch(/^\S.{10,}\.$/)
  })

  it.for(['83 %', '82,9', '82,93 proc.', '82.92683'])('takes %s beside its fraction for the same, to as many decimals as it has', async (value, { world }) => {
    const { department, parentsRow } = await given(world)
    expect(await preview(department, [{ ...parentsRow, value }])).toMatchObject({ counts: { new: 1, problem: 0 } })
  })

  it('finds two rows of one value', async ({ world }) => {
    const { department, parentsRow } = await given(world)
    const report = await preview(department, [parentsRow, { ...parentsRow, numerator: 35 }])
    expect(report.rows).toMatchObject([{ row: 1, kind: 'problem', problems: [{ code: 'row-repeated', details: { other: 2 } }] }])
  })

  it('asks who is meant by a name that is nobody\'s, and takes the answer', async ({ world }) => {
    const { department, parentsRow, unit } = await given(world)
    const row = { ...parentsRow, unitName: unit.name.replace('Įstaiga', 'Istaiga') }
    const { questions: [question], counts } = await preview(department, [row])
    expect(counts).toMatchObject({ question: 1, new: 0 })
    expect(question).toMatchObject({ rows: [1], given: row.unitName, candidates: expect.arrayContaining([{ value: unit.code, label: unit.name }]) as unknown })
    expect((await importRows(department, [row])).statusCode).toBe(409)
    const answers = { [question?.key ?? '']: unit.code }
    expect((await importRows(department, [row], { answers })).json()).toMatchObject({ applied: true, counts: { new: 1 } })
    expect(await preview(department, [row], { [question?.key ?? '']: 'skip' })).toMatchObject({ counts: { same: 1, question: 0 } })
  })

  it('never takes an institution for another whose name is alike', async ({ world }) => {
    const { department, parentsRow } = await given(world)
    await aUnit(world.db, { name: 'Šaltinių progimnazija' })
    await aUnit(world.db, { name: 'Lopšelis-darželis „Šaltinėlis“' })
    const report = await preview(department, [{ ...parentsRow, unitName: 'Šaltinėlių progimnazija' }])
    expect(report.questions[0]?.candidates.map(({ label }) => label)).toEqual(expect.arrayContaining(['Šaltinių progimnazija', 'Lopšelis-darželis „Šaltinėlis“']))
  })

  it('asks about 84,017 among numbers with one decimal', async ({ world }) => {
    const form = await given(world)
    const score = await anIndicator(world.db, { valueKind: 'given-percent', unitOfMeasurement: 'percent', unitFold: 'none' })
    const target = await aTarget(world.db, { plan: form.plan, indicator: score })
    const units = [form.unit, await aUnit(world.db), await aUnit(world.db)]
    await form.department.post(`/api/periods/${form.period.id}/open`)
    const rows = units.map((unit, index) => ({ unit: unit.code, indicator: target.indicator.code, period: form.period.label, value: ['79,5', '84,017', '91,2'][index] ?? null }))
    const { questions: [question] } = await preview(form.department, rows)
    expect(question).toMatchObject({ key: 'number:2:value', given: '84,017', candidates: [{ value: '84', label: '84' }, { value: '84017' }, { value: '84.017' }] })
    const answered = await preview(form.department, rows, { 'number:2:value': '84' })
    expect(answered).toMatchObject({ counts: { new: 3, question: 0 } })
  })

  it('warns of what is unlikely, and lets it pass', async ({ world }) => {
    const { department, parentsRow } = await given(world)
    const report = await preview(department, [{ ...parentsRow, numerator: 50 }])
    expect(report.rows[0]).toMatchObject({ kind: 'new', warnings: [expect.stringContaining('100 %') as unknown] })
  })
})

describe('who may bring values in', () => {
  it('a head: those of their own institution, of others nothing is told', async ({ world }) => {
    const { head, parentsRow, eventsRow } = await given(world)
    const other = await aUnit(world.db)
    const report = await preview(head, [parentsRow, { ...eventsRow, unitName: other.name }, { ...eventsRow, unitName: 'Nėra tokios' }])
    expect(report).toMatchObject({ counts: { new: 1, problem: 2, question: 0 } })
    const [, another, nobody] = report.rows
    expect(another?.problems).toEqual(nobody?.problems)
    expect(another?.problems[0]?.code).toBe('unit-not-yours')
  })

  it.for([['council', 403], ['administrator', 403]] as const)('not %s', async ([role, status], { world }) => {
    const client = await world.signInAs(role)
    expect((await importRows(client, [])).statusCode).toBe(status)
  })

  it('accepts at once only for who reviews', async ({ world }) => {
    const { head, parentsRow } = await given(world)
    expect((await importRows(head, [parentsRow], { query: 'preview=false&as=accepted' })).statusCode).toBe(403)
  })
})

describe('what an institution said stays as it said it', () => {
  it('its draft is neither shown nor changed', async ({ world }) => {
    const { department, head, parents, parentsRow } = await given(world)
    await save(head, parents, ratio('37', '41'))
    const report = await preview(department, [parentsRow])
    expect(report.rows[0]).toMatchObject({ kind: 'problem', changes: [], problems: [{ code: 'unit-is-filling' }] })
    expect(JSON.stringify(report)).not.toContain('37')
  })

  it('what was submitted is locked, unless it is the same', async ({ world }) => {
    const form = await given(world)
    await save(form.head, form.parents, ratio('34', '41'))
    await save(form.head, form.events, number('4'))
    await form.head.post(`/api/submissions/${form.submission.id}/submit`)
    const report = await preview(form.department, [form.parentsRow, { ...form.eventsRow, value: 5 }])
    expect(report.rows).toMatchObject([{ kind: 'same' }, { kind: 'problem', problems: [{ code: 'value-locked' }] }])
    const accepted = await importRows(form.department, [{ ...form.eventsRow, value: 5 }], { query: 'preview=true&as=accepted' })
    expect(accepted.json<ImportReport>().rows).toMatchObject([{ problems: [{ code: 'value-locked' }] }])
  })

  it('a closed period takes what was returned, and nothing else of that form', async ({ world }) => {
    const form = await given(world)
    const { department, parents, events } = form
    await save(form.head, parents, ratio('34', '41'))
    await save(form.head, events, number('4'))
    await form.head.post(`/api/submissions/${form.submission.id}/submit`)
    await department.post(`/api/periods/${form.period.id}/close`)
    await department.post(`/api/actuals/${parents.id}/return`, { version: (await stored(world, parents))?.version, reason: 'Patikslinkite.' })
    const report = await preview(department, [{ ...form.parentsRow, numerator: '33' }, { ...form.eventsRow, value: 5 }])
    expect(report.rows).toMatchObject([{ kind: 'changed' }, { kind: 'problem', problems: [{ code: 'value-locked' }] }])
    await importRows(department, [{ ...form.parentsRow, numerator: '33' }])
    expect(await stored(world, parents)).toMatchObject({ numerator: '33', standing: 'returned' })
    expect(await stored(world, events)).toMatchObject({ number: '4', standing: 'submitted' })
  })

  it('a closed period takes only what the department accepts at once; then nothing is left to hand in', async ({ world }) => {
    const { department, period, parents, parentsRow, eventsRow, submission } = await given(world)
    await department.post(`/api/periods/${period.id}/close`)
    expect((await preview(department, [parentsRow])).rows[0]?.problems[0]?.code).toBe('period-not-open')
    const answer = await importRows(department, [parentsRow, eventsRow], { query: 'preview=false&as=accepted' })
    expect(answer.json()).toMatchObject({ applied: true, counts: { new: 2 } })
    expect(await stored(world, parents)).toMatchObject({ standing: 'accepted', reviewedBy: department.personId })
    const [after] = await world.db.select().from(schema.submissions).where(eq(schema.submissions.id, submission.id))
    expect(after).toMatchObject({ status: 'approved', submittedBy: department.personId })
    expect((await auditRows(world.db)).map(({ action }) => action)).toEqual(['period.close', 'actual.save', 'actual.save', 'submission.approve', 'import.actuals'])
    expect((await importRows(department, [parentsRow, eventsRow], { query: 'preview=false&as=accepted' })).json()).toMatchObject({ counts: { same: 2 } })
  })

  it('an empty cell changes nothing, a state without a value empties it', async ({ world }) => {
    const { head, events, eventsRow } = await given(world)
    await save(head, events, number('4'), 'pastaba')
    expect(await preview(head, [{ ...eventsRow, value: null }])).toMatchObject({ counts: { same: 1 } })
    expect((await preview(head, [{ ...eventsRow, value: null, state: 'nepateikta' }])).rows[0]?.changes).toEqual([
      { field: 'state', column: 'Būsena', old: 'pateikta', new: 'nepateikta' },
      { field: 'value', column: 'Reikšmė', old: '4', new: null },
    ])
  })
})
