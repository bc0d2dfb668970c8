import type { CreateTarget, GapTable, SubmissionForm } from '@rodykle/contracts'
import type { ConditionAnswer, Measured, PeriodKind, TargetRule } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { IndicatorRow } from '../../../test/factories/index.ts'
import { schema } from '@rodykle/db'
import { periodKinds } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const assumed = false
const { actuals } = schema

/** A published plan with one target, asked in a period that the department opens; one school answers as it likes. */
async function ask(world: TestApp, indicator: Partial<IndicatorRow>, version: { rule: TargetRule, unitRule: TargetRule }, schools = 1) {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const target = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, indicator), version })
  const department = await world.signInAs('department')
  async function aSchool() {
    const unit = await aUnit(world.db)
    const { actuals: [cell], ...submission } = await aSubmission(world.db, { period, unit, targets: [target] })
    return { cell: cell!, submission, head: await world.signInAs('head', { unit }) }
  }
  const units: Awaited<ReturnType<typeof aSchool>>[] = []
  for (let made = 0; made < schools; made += 1)
    units.push(await aSchool())
  const answer = async (at: number, value: Measured) => {
    const { cell, submission, head } = units[at]!
    const saved = await head.patch(`/api/actuals/${cell.id}`, { version: 1, observed: { state: 'reported', value }, comment: 'Paaiškinta' })
    expect([saved.statusCode, saved.json()]).toMatchObject([200, {}])
    expect((await head.post(`/api/submissions/${submission.id}/submit`)).statusCode).toBe(200)
    expect((await department.post(`/api/submissions/${submission.id}/accept`, { onlyWithoutWarnings: false })).json<SubmissionForm>().submission.status).toBe('approved')
    return (await world.db.select().from(actuals).where(eq(actuals.id, cell.id)))[0]!
  }
  const city = async () => (await department.get(`/api/gaps?periodId=${period.id}`)).json<GapTable>().rows[0]!.assessment
  return { plan, period, target, units, answer, city, department }
}

const conditions = [{ code: 'stebi', label: 'Stebi pažangą' }, { code: 'analizuoja', label: 'Analizuoja' }, { code: 'egzaminai', label: 'Aptaria egzaminus' }]
const answers = (...given: ConditionAnswer[]): Measured => ({ kind: 'conditions', answers: given.map((answer, at) => ({ condition: conditions[at]!.code, answer })) })

describe('the share of units meeting every condition', () => {
  const card = { valueKind: 'conditions', unitFold: 'share-meeting', base: 'institutions', conditions } as const
  const version = { rule: { kind: 'exactly', planned: '100', assumed }, unitRule: { kind: 'every-condition', assumed } } as const

  it('leaves out conditions that do not apply, and units to which none applies', async ({ world }) => {
    const { answer, city } = await ask(world, card, version, 4)
    expect(await answer(0, answers('yes', 'yes', 'not-applicable'))).toMatchObject({ state: 'reported', status: 'met', gap: '0' })
    expect(await answer(1, answers('yes', 'no', 'not-applicable'))).toMatchObject({ status: 'not-met', gap: '-1' })
    expect(await answer(2, answers('not-applicable', 'not-applicable', 'not-applicable'))).toMatchObject({ state: 'reported', status: 'not-applicable', gap: null })
    expect(await city()).toMatchObject({
      achieved: { kind: 'share', value: '50', numerator: '1', denominator: '2' },
      gap: '-50',
      status: 'not-met',
      provisional: false,
      coverage: { counted: 2, applicable: 3, notApplicable: 1, notReported: 1, waiting: 0 },
      bounds: { worst: '33.33333333333333333333', best: '66.66666666666666666667' },
    })
  })

  it('does not apply to the city where it applies to nobody', async ({ world }) => {
    const { answer, city } = await ask(world, card, version)
    await answer(0, answers('not-applicable', 'not-applicable', 'not-applicable'))
    expect(await city()).toMatchObject({ achieved: { kind: 'absent', absence: 'not-applicable' }, status: 'not-applicable', coverage: { counted: 0, applicable: 0, notApplicable: 1 } })
  })

  it.for([
    ['half of them answered', [{ condition: 'stebi', answer: 'yes' }], 'condition-missing'],
    ['one answered twice', [...conditions, conditions[0]!].map(({ code }) => ({ condition: code, answer: 'yes' })), 'condition-repeated'],
    ['one nobody asked about', [...conditions.slice(1).map(({ code }) => ({ condition: code, answer: 'yes' })), { condition: 'kita', answer: 'yes' }], 'condition-unknown'],
  ] as const)('refuses %s', async ([, given, reason], { world }) => {
    const { units: [school] } = await ask(world, card, version)
    const response = await school!.head.patch(`/api/actuals/${school!.cell.id}`, { version: 1, observed: { state: 'reported', value: { kind: 'conditions', answers: given } }, comment: null })
    expect([response.statusCode, response.json()]).toMatchObject([422, { error: { code: 'value-impossible', details: { reason } } }])
  })
})

describe('a rule of every kind judges a value through the form', () => {
  const number = (value: string): Measured => ({ kind: 'number', value })
  const done = (on: string): Measured => ({ kind: 'done', done: true, on })
  const september = (precision: 'day' | 'month'): TargetRule => ({ kind: 'done-by', date: '2026-09-01', precision, assumed })

  it.for<[string, Partial<IndicatorRow>, TargetRule, Measured, object]>([
    ['at least', { valueKind: 'number' }, { kind: 'at-least', planned: '3', assumed }, number('3'), { status: 'met', gap: '0' }],
    ['at most', { valueKind: 'number' }, { kind: 'at-most', planned: '5', assumed }, number('6'), { status: 'not-met', gap: '1' }],
    ['exactly', { valueKind: 'number' }, { kind: 'exactly', planned: '5', assumed }, number('6'), { status: 'not-met', gap: '1' }],
    ['between, above a soft maximum', { valueKind: 'number' }, { kind: 'between', low: '2', high: '4', softMaximum: true, assumed }, number('5'), { status: 'met' }],
    ['between, below its minimum', { valueKind: 'number' }, { kind: 'between', low: '2', high: '4', softMaximum: true, assumed }, number('1'), { status: 'not-met', gap: '-1' }],
    ['done by a day, one day late', { valueKind: 'done' }, september('day'), done('2026-09-02'), { status: 'not-met', gap: '-1' }],
    ['done by a month, on its last day', { valueKind: 'done' }, september('month'), done('2026-09-30'), { status: 'met', gap: '0' }],
    ['done by a month, a day after', { valueKind: 'done' }, september('month'), done('2026-10-01'), { status: 'not-met', gap: '-1' }],
    ['more than the baseline, equal to it', { valueKind: 'number' }, { kind: 'more-than-baseline', baseline: '7', assumed }, number('7'), { gap: '0', status: 'near' }],
    ['no target', { valueKind: 'number' }, { kind: 'none', assumed }, number('7'), { status: 'no-target', achieved: '7', gap: null }],
    ['words', { valueKind: 'narrative', unitFold: 'none' }, { kind: 'narrative', assumed }, { kind: 'narrative', text: 'Sprendžiama', selfRating: 3 }, { status: 'no-target', achieved: null }],
  ])('%s', async ([, card, rule, value, judged], { world }) => {
    const { answer } = await ask(world, { unitOfMeasurement: 'events', base: null, unitFold: 'single', ...card }, { rule, unitRule: rule })
    expect(await answer(0, value)).toMatchObject(judged)
  })
})

it('shows a percent that exists only as a percent, and folds it into none of the city\'s', async ({ world }) => {
  const { answer, city } = await ask(world, { valueKind: 'given-percent', unitFold: 'ratio-of-sums' }, { rule: { kind: 'at-least', planned: '50', assumed }, unitRule: { kind: 'at-least', planned: '50', assumed } })
  expect(await answer(0, { kind: 'given-percent', percent: '61.2' })).toMatchObject({ status: 'met', achieved: '61.2', gap: '11.2' })
  expect(await city()).toMatchObject({ achieved: { kind: 'absent' }, gap: null, coverage: { counted: 0, leftOut: 1 } })
})

describe('planning and asking', () => {
  it.for(periodKinds)('a period of the kind %s asks what is reported in it', async (kind, { world }) => {
    const plan = await aPlan(world.db)
    await aUnit(world.db)
    const [asked] = [await aTarget(world.db, { plan, version: { reportedEvery: kind } }), await aTarget(world.db, { plan, version: { reportedEvery: kind === 'day' ? 'month' : 'day' } })]
    const department = await world.signInAs('department')
    const created = await department.post('/api/periods', { planId: plan.id, kind, label: `Laikotarpis (${kind})`, startsOn: '2026-11-01', endsOn: '2026-11-30', opensOn: '2026-11-01', dueOn: '2026-12-15' })
    expect(created.statusCode).toBe(201)
    expect((await department.post(`/api/periods/${created.json<{ id: string }>().id}/open`)).statusCode).toBe(200)
    expect(await world.db.select().from(actuals)).toMatchObject([{ targetId: asked.id }])
  })

  it.for<[TargetRule, Partial<CreateTarget['indicator']>]>([
    [{ kind: 'at-least', planned: '80', assumed }, {}],
    [{ kind: 'at-most', planned: '5', assumed }, {}],
    [{ kind: 'exactly', planned: '100', assumed }, {}],
    [{ kind: 'between', low: '1', high: '2', softMaximum: false, assumed }, { valueKind: 'number', unitOfMeasurement: 'times', base: null, unitFold: 'single' }],
    [{ kind: 'benchmark', series: 'NMPP', assumed }, { valueKind: 'parts', unitOfMeasurement: 'points-100', base: null, unitFold: 'weighted-mean', periodFold: 'latest', parts: [{ code: 'mat-4', subject: 'Matematika', grade: '4' }] }],
    [{ kind: 'done-by', date: '2026-09-01', precision: 'month', assumed }, { valueKind: 'done', unitOfMeasurement: 'completion', base: null, unitFold: 'single', periodFold: 'latest' }],
    [{ kind: 'every-month', from: '2026-01', to: '2026-12', assumed }, { valueKind: 'events', unitOfMeasurement: 'times', base: null, unitFold: 'single', periodFold: 'sum' }],
    [{ kind: 'every-condition', assumed }, { valueKind: 'conditions', unitOfMeasurement: 'completion', base: null, unitFold: 'single', periodFold: 'latest', conditions: [...conditions] }],
    [{ kind: 'more-than-baseline', baseline: '12', assumed }, {}],
    [{ kind: 'none', assumed }, {}],
    [{ kind: 'narrative', assumed }, { valueKind: 'narrative', unitOfMeasurement: 'text', base: null, unitFold: 'none', periodFold: 'latest' }],
  ])('a target can be $0.kind, measured over two school years', async ([rule, card], { world }) => {
    // A year of its own: a new indicator waits for those of other worlds, which may wait for this year's plan.
    const plan = await aPlan(world.db, { status: 'draft', year: 2031 })
    const city = await aUnit(world.db, { kind: 'city' })
    const department = await world.signInAs('department')
    const indicator = { code: 'R-1', name: 'Rodiklis', definition: '', valueKind: 'ratio', unitOfMeasurement: 'percent', base: 'pupils', numeratorWording: null, denominatorWording: null, unitFold: 'single', periodFold: 'latest', dataSource: '', reachedWhen: '', evidenceHint: '', countsPersons: false, conditions: [], parts: [], totalCode: null, ...card }
    const response = await department.post('/api/targets', { measureId: plan.measure.id, code: 'I.1', indicator, rule, unitRule: rule, scope: { kind: 'units', unitIds: [city.id] }, reportedEvery: 'calendar-year', measuredOver: 'two-school-years' satisfies PeriodKind, validFrom: '2031-01-01' })
    expect([response.statusCode, response.json()]).toMatchObject([201, { current: { rule, measuredOver: 'two-school-years' } }])
    expect((await department.post(`/api/plans/${plan.id}/publish`)).statusCode).toBe(200)
  })

  it('judges each period by the version in force at its end, whenever the version was made', async ({ world }) => {
    const eighty: TargetRule = { kind: 'at-least', planned: '80', assumed }
    const { target, answer, department, units: [school] } = await ask(world, {}, { rule: eighty, unitRule: eighty })
    expect(await answer(0, { kind: 'ratio', numerator: '85', denominator: '100' })).toMatchObject({ status: 'met' })
    const change = { rule: { ...eighty, planned: '90' }, unitRule: { ...eighty, planned: '90' }, scope: { kind: 'all', unitKind: 'institution' }, reportedEvery: 'half-year', measuredOver: 'half-year', reason: 'Tarybos sprendimas' }
    expect((await department.put(`/api/targets/${target.id}/demand`, { ...change, validFrom: '2027-01-01' })).statusCode).toBe(200)
    expect((await world.db.select().from(actuals))[0]).toMatchObject({ id: school!.cell.id, status: 'met', gap: '5' })
    expect((await department.put(`/api/targets/${target.id}/demand`, { ...change, validFrom: '2026-12-31' })).statusCode).toBe(200)
    expect((await world.db.select().from(actuals))[0]).toMatchObject({ status: 'near', gap: '-5', numerator: '85' })
  })
})
