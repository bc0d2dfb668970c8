import type { ImportReport } from '@rodykle/contracts'
import type { Measured, TargetRule } from '@rodykle/domain'
import type { TestApp } from '../../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../../test/audit-rows.ts'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../../test/factories/index.ts'
import { it } from '../../../../test/it.ts'

type Row = Record<string, string | number | boolean | null>
type NewIndicator = Parameters<typeof anIndicator>[1]

const none: TargetRule = { kind: 'none', assumed: false }

/** One asked cell of an indicator like this. */
async function asked(world: TestApp, indicator: NewIndicator, rule: TargetRule = none) {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const unit = await aUnit(world.db)
  const card = await anIndicator(world.db, { base: null, unitFold: 'none', ...indicator })
  const target = await aTarget(world.db, { plan, indicator: card, version: { rule: none, unitRule: rule } })
  const { actuals: [cell] } = await aSubmission(world.db, { period, unit, targets: [target] })
  const [head, department] = [await world.signInAs('head', { unit }), await world.signInAs('department')]
  const about = { unit: unit.code, indicator: card.code, period: period.label }
  const bring = (rows: readonly Row[], client = head) => client.post('/api/exchange/actuals?year=2026&preview=false', { rows: rows.map(row => ({ ...about, ...row })) })
  const stored = async () => (await world.db.select().from(schema.actuals).where(eq(schema.actuals.id, cell?.id ?? '')))[0]
  return { unit, period, head, department, bring, stored }
}

const parts = [{ code: 'mat-4', subject: 'Matematika', grade: '4' }, { code: 'liet-4', subject: 'Lietuvių kalba', grade: '4' }]
const conditions = [{ code: 'a', label: 'Sutarta' }, { code: 'b', label: 'Vykdoma' }]

describe('each kind of value', () => {
  it.for<[string, NewIndicator, Row[], Measured]>([
    ['a percent that is only a percent', { valueKind: 'given-percent' }, [{ value: '28,4 %' }], { kind: 'given-percent', percent: '28.4' }],
    ['every digit of a number', { valueKind: 'number', unitOfMeasurement: 'points-10' }, [{ value: '123456789012345,0123456789', weight: 120 }], { kind: 'number', value: '123456789012345.0123456789', weight: '120' }],
    ['a score with its weight', { valueKind: 'number', unitOfMeasurement: 'points-10' }, [{ value: '7,5', weight: 120 }], { kind: 'number', value: '7.5', weight: '120' }],
    ['parts, a row each, by code or by subject and grade', { valueKind: 'parts', unitOfMeasurement: 'points-100', parts }, [{ part: 'mat-4', value: 61.5, weight: 24 }, { part: 'Lietuvių kalba, 4 kl.', value: '70', weight: 25 }], { kind: 'parts', parts: [{ part: 'mat-4', value: '61.5', weight: '24' }, { part: 'liet-4', value: '70', weight: '25' }] }],
    ['conditions, a row each', { valueKind: 'conditions', conditions }, [{ part: 'a', value: 'taip' }, { part: 'Vykdoma', value: 'netaikoma' }], { kind: 'conditions', answers: [{ condition: 'a', answer: 'yes' }, { condition: 'b', answer: 'not-applicable' }] }],
    ['what is done, by its day', { valueKind: 'done', unitOfMeasurement: 'completion' }, [{ date: '2026.09.03' }], { kind: 'done', done: true, on: '2026-09-03' }],
    ['what is not done', { valueKind: 'done', unitOfMeasurement: 'completion' }, [{ value: false }], { kind: 'done', done: false, on: null }],
    ['no event at all', { valueKind: 'events', unitOfMeasurement: 'events' }, [{ value: 0 }], { kind: 'events', events: [] }],
    ['words with a rating', { valueKind: 'narrative', unitOfMeasurement: 'text' }, [{ text: 'Sekėsi.\r\nToliau taip pat.', selfRating: 3 }], { kind: 'narrative', text: 'Sekėsi.\nToliau taip pat.', selfRating: 3 }],
  ])('%s', async ([, indicator, rows, value], { world }) => {
    const { bring, stored, head } = await asked(world, indicator)
    expect((await bring(rows)).json()).toMatchObject({ applied: true, counts: { new: 1 } })
    expect(await stored()).toMatchObject({ state: 'reported', value, version: 2 })
    expect((await bring(rows)).json()).toMatchObject({ counts: { same: 1, changed: 0 } })
    const out = (await head.get('/api/exchange/actuals/2026?format=json')).json<{ rows: Row[] }>().rows
    expect(out).toHaveLength(rows.length)
    expect((await bring(out)).json()).toMatchObject({ counts: { same: 1, changed: 0 } })
  })

  it.for<[string, NewIndicator, Row, object]>([
    ['percent', { valueKind: 'ratio', unitOfMeasurement: 'percent', base: 'parents', unitFold: 'ratio-of-sums' }, { numerator: '0', denominator: '41' }, { numerator: '0', denominator: '41' }],
    ['count', { valueKind: 'number', unitOfMeasurement: 'events' }, { value: '0' }, { number: '0' }],
    ['number of events', { valueKind: 'events', unitOfMeasurement: 'events' }, { value: '0' }, { number: '0' }],
  ])('a %s of zero goes in and out as a zero', async ([, indicator, row, columns], { world }) => {
    const { bring, stored, head } = await asked(world, indicator, { kind: 'at-most', planned: '5', assumed: false })
    expect((await bring([row])).json()).toMatchObject({ applied: true, counts: { new: 1 } })
    expect(await stored()).toMatchObject({ state: 'reported', ...columns, achieved: '0', gap: '-5', status: 'met' })
    const out = (await head.get('/api/exchange/actuals/2026?format=json')).json<{ rows: Row[] }>().rows
    expect(out).toMatchObject([{ ...row, state: 'pateikta' }])
    expect((await bring(out)).json()).toMatchObject({ counts: { same: 1 } })
  })

  it.for([
    ['not-reported', 'nepateikta'],
    ['not-measured', 'nematuota'],
    ['not-applicable', 'netaikoma'],
  ] as const)('%s goes in and out as itself, with its reason and no number', async ([state, word], { world }) => {
    const { bring, stored, head } = await asked(world, { valueKind: 'number', unitOfMeasurement: 'events' }, { kind: 'at-least', planned: '3', assumed: false })
    expect((await bring([{ state: word, reason: 'Nebuvo kam' }])).json()).toMatchObject({ applied: true, counts: { new: 1 } })
    expect(await stored()).toMatchObject({ state, value: null, number: null, achieved: null, gap: null, reason: 'Nebuvo kam' })
    const out = (await head.get('/api/exchange/actuals/2026?format=json')).json<{ rows: Row[] }>().rows
    expect(out).toMatchObject([{ state: word, reason: 'Nebuvo kam' }])
    expect(out[0]?.value ?? null).toBeNull()
    expect((await bring(out)).json()).toMatchObject({ counts: { same: 1 } })
  })

  it('is judged by the version in force at its period\'s end, and by the reference figure of its own period', async ({ world }) => {
    const { bring, stored, period } = await asked(world, { valueKind: 'number', unitOfMeasurement: 'points-10' }, { kind: 'at-least', planned: '9', assumed: false })
    const [first] = await world.db.select().from(schema.targetVersions)
    const other = await anOpenPeriod(world.db, { id: period.planId, year: 2026 }, { kind: 'calendar-year', label: '2026 m.', startsOn: '2026-01-01', endsOn: '2026-12-30' })
    const benchmark: TargetRule = { kind: 'benchmark', series: 'NMPP', assumed: false }
    await world.db.insert(schema.targetVersions).values([
      { ...first!, id: undefined, version: 2, validFrom: '2026-10-01', unitRule: benchmark },
      { ...first!, id: undefined, version: 3, validFrom: '2027-01-01', unitRule: none },
    ])
    const [{ indicatorId } = { indicatorId: '' }] = await world.db.select().from(schema.targets)
    await world.db.insert(schema.benchmarks).values([{ indicatorId, periodId: period.id, part: '', value: '7' }, { indicatorId, periodId: other.id, part: '', value: '8' }])
    expect((await bring([{ value: '7,5' }])).json()).toMatchObject({ applied: true })
    expect(await stored()).toMatchObject({ status: 'met', achieved: '7.5', gap: '0.5' })
  })

  it('is held to the months of its own period', async ({ world }) => {
    const { bring, stored } = await asked(world, { valueKind: 'events', unitOfMeasurement: 'events', periodFold: 'sum' }, { kind: 'every-month', from: '2026-01', to: '2026-12', assumed: false })
    await bring([7, 8, 9, 10, 11, 12].map(month => ({ date: `2026-${String(month).padStart(2, '0')}-15`, text: 'Susitikimas' })))
    expect(await stored()).toMatchObject({ number: '6', status: 'met', gap: '0' })
  })

  it('events become recorded events, each with its day, and the cell holds them', async ({ world }) => {
    const { bring, stored, head } = await asked(world, { valueKind: 'events', unitOfMeasurement: 'events', periodFold: 'sum' }, { kind: 'at-least', planned: '2', assumed: false })
    const rows = [{ date: '2026-09-10', text: 'Pirmasis' }, { date: '2026-10-08', text: 'Antrasis', note: 'su tėvais' }]
    expect((await bring(rows)).json()).toMatchObject({ applied: true, counts: { new: 1 } })
    expect(await world.db.select().from(schema.events)).toMatchObject([{ heldOn: '2026-09-10', title: 'Pirmasis' }, { heldOn: '2026-10-08', note: 'su tėvais' }])
    expect(await stored()).toMatchObject({ number: '2', status: 'met' })
    const out = (await head.get('/api/exchange/actuals/2026?format=json')).json<{ rows: Row[] }>().rows
    expect(out.map(({ date, text, note }) => [date, text, note])).toEqual([['2026-09-10', 'Pirmasis', undefined], ['2026-10-08', 'Antrasis', 'su tėvais']])
    expect((await bring(out)).json()).toMatchObject({ counts: { same: 1 } })
  })

  it('an event outside the period is a problem before anything is written', async ({ world }) => {
    const { bring } = await asked(world, { valueKind: 'events', unitOfMeasurement: 'events' })
    const answer = await bring([{ date: '2025-09-10', text: 'Seniai' }])
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { error: { details: { report: { rows: [{ problems: [{ code: 'event-outside-period' }] }] } } } }])
  })

  it('half the conditions are not all of them', async ({ world }) => {
    const { bring } = await asked(world, { valueKind: 'conditions', conditions })
    const answer = await bring([{ part: 'a', value: 'taip' }])
    expect(answer.json()).toMatchObject({ error: { details: { report: { rows: [{ problems: [{ code: 'value-impossible', details: { reason: 'condition-missing' } }] }] } } } })
  })
})

describe('a denominator that another party knows', () => {
  const ofParents = { valueKind: 'ratio', unitOfMeasurement: 'percent', base: 'parents', unitFold: 'ratio-of-sums' } as const

  it('is given by the department with its source, and the unit says why its own differs', async ({ world }) => {
    const { bring, stored, department, head } = await asked(world, ofParents)
    expect((await bring([{ expectedDenominator: 500, denominatorSource: 'Mokinių registras' }], department)).json()).toMatchObject({ counts: { changed: 1 } })
    expect(await stored()).toMatchObject({ state: 'not-reported', expectedDenominator: '500', denominatorSource: 'Mokinių registras' })
    const row = { numerator: 400, denominator: 490 }
    const refused = (await bring([row])).json<{ error: { details: { report: ImportReport } } }>().error.details.report
    expect(refused.rows[0]?.problems).toMatchObject([{ code: 'denominator-reason-required', details: { expected: '500' } }])
    expect((await bring([{ ...row, denominatorReason: 'Dešimt išvyko' }])).json()).toMatchObject({ applied: true })
    expect(await stored()).toMatchObject({ denominator: '490', denominatorReason: 'Dešimt išvyko' })
    expect((await auditRows(world.db)).map(({ action }) => action)).toEqual(['actual.give-denominator', 'import.actuals', 'actual.save', 'import.actuals'])
    const out = (await head.get('/api/exchange/actuals/2026?format=json')).json<{ rows: Row[] }>().rows
    expect((await bring(out)).json()).toMatchObject({ counts: { same: 1 } })
  })

  it('is not the unit\'s to change', async ({ world }) => {
    const { bring } = await asked(world, ofParents)
    const answer = (await bring([{ expectedDenominator: 500, denominatorSource: 'mes' }])).json<{ error: { details: { report: ImportReport } } }>()
    expect(answer.error.details.report.rows[0]?.problems.map(({ code }) => code)).toEqual(['denominator-not-yours'])
  })
})

describe('values going out', () => {
  it('of an institution\'s draft are its own to see; of another unit nothing is', async ({ world }) => {
    const { bring, unit, head, department } = await asked(world, { valueKind: 'number', unitOfMeasurement: 'events' })
    await bring([{ value: 7, comment: 'juodraštis' }])
    const rowsOf = async (client: typeof head) => (await client.get('/api/exchange/actuals/2026?format=json')).json<{ rows: Row[] }>().rows
    expect(await rowsOf(head)).toMatchObject([{ value: '7', comment: 'juodraštis' }])
    expect(JSON.stringify(await rowsOf(department))).not.toContain('juodraštis')
    const stranger = await world.signInAs('head', { unit: await aUnit(world.db) })
    expect(await rowsOf(stranger)).toEqual([])
    expect((await stranger.get(`/api/exchange/actuals/2026?unitId=${unit.id}`)).statusCode).toBe(404)
    expect((await (await world.signInAs('council')).get('/api/exchange/actuals/2026')).statusCode).toBe(403)
  })
})
