import type { ActualStanding, FigureBasis, InstitutionType, Measured, ObservedAtRest, TargetRule, UnitFigure, ValueKind } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { TargetWithVersion } from '../../../test/factories/index.ts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { actualStandings, conditionAnswers, defaultTolerance, fold, judge, measureOf, storedJudgement, storedValue, tally, unitFolds, valueKinds } from '@rodykle/domain'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { readStatistics } from './read-statistics.ts'

const unitRules: Record<ValueKind, TargetRule> = {
  'ratio': { kind: 'at-least', planned: '60.5', assumed: false },
  'given-percent': { kind: 'at-most', planned: '40', assumed: false },
  'number': { kind: 'between', low: '2', high: '4', softMaximum: false, assumed: false },
  'parts': { kind: 'benchmark', series: 'lt', assumed: false },
  'conditions': { kind: 'every-condition', assumed: false },
  'done': { kind: 'done-by', date: '2026-09-30', precision: 'day', assumed: false },
  'events': { kind: 'every-month', from: '2026-01', to: '2026-03', assumed: false },
  'narrative': { kind: 'narrative', assumed: false },
}
const benchmarks = [{ part: 'mat-4', value: '61.25' }, { part: 'lt-4', value: '70' }]

/** Drizzle asks every value for its prototype. */
const plain = { noNullPrototype: true }
const whole = fc.nat({ max: 900 }).map(String)
const fraction = fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 9999 })).map(([before, after]) => `${before}.${String(after).padStart(4, '0')}`)
const day = fc.integer({ min: 0, max: 120 }).map(offset => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10))
const word = fc.constantFrom('Laukiame', 'Nėra tokių klasių')

const values: Record<ValueKind, fc.Arbitrary<Measured>> = {
  'ratio': fc.record({ kind: fc.constant('ratio' as const), numerator: whole, denominator: fc.oneof(whole, fc.constant('0'), fraction) }, plain)
    .map(value => Number(value.denominator) === 0 ? { ...value, numerator: '0' } : value),
  'given-percent': fraction.map(percent => ({ kind: 'given-percent' as const, percent })),
  'number': fc.record({ kind: fc.constant('number' as const), value: fc.oneof(whole, fraction, fraction.map(text => `-${text}`)), weight: fc.option(fc.oneof(whole, fraction), { nil: undefined }) }, plain),
  'parts': fc.subarray(['mat-4', 'lt-4', 'Ąžuolas', 'b']).map(parts => parts.map((part, index) => ({ part, value: `${index}5.1`, weight: `${index}` }))).chain(parts => fc.constantFrom(parts, parts.map(score => ({ ...score, weight: '2.50' })))).filter(parts => parts.length > 0).map(parts => ({ kind: 'parts' as const, parts })),
  'conditions': fc.array(fc.constantFrom(...conditionAnswers), { minLength: 1, maxLength: 3 })
    .map(answers => ({ kind: 'conditions' as const, answers: answers.map((answer, index) => ({ condition: `c${index}`, answer })) })),
  'done': fc.record({ kind: fc.constant('done' as const), done: fc.boolean(), on: fc.option(day, { nil: null }) }, plain),
  'events': fc.array(day, { maxLength: 5 }).map(dates => ({ kind: 'events' as const, events: dates.map(date => ({ date, title: 'Susitikimas' })) })),
  'narrative': fc.record({ kind: fc.constant('narrative' as const), text: fc.constant('Pavyko'), selfRating: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const) }, plain),
}

function cellsOf(kind: ValueKind): fc.Arbitrary<{ observed: ObservedAtRest, standing: ActualStanding }> {
  return fc.record({
    standing: fc.constantFrom(...actualStandings),
    observed: fc.oneof(
      { weight: 5, arbitrary: values[kind].map(value => ({ state: 'reported' as const, value })) },
      { weight: 1, arbitrary: fc.option(word, { nil: null }).map(reason => reason === null ? { state: 'not-reported' as const } : { state: 'not-reported' as const, reason }) },
      { weight: 1, arbitrary: word.map(reason => ({ state: 'not-measured' as const, reason })) },
      { weight: 1, arbitrary: word.map(reason => ({ state: 'not-applicable' as const, reason })) },
    ),
  }, plain)
}

/** Types of the six units on the period's last day; one has none, and the first had another before. */
const types: readonly (InstitutionType | null)[] = ['gymnasium', 'gymnasium', 'kindergarten', 'progymnasium', 'progymnasium', null]

interface World {
  ctx: Context
  units: readonly { id: string, type: InstitutionType | null }[]
  targets: Record<ValueKind, TargetWithVersion>
  period: { id: string }
}

async function aWorld(world: TestApp): Promise<World> {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const units: World['units'][number][] = []
  for (const type of types)
    units.push({ ...await aUnit(world.db, type === null ? { kind: 'methodical-group', type } : { type }), type })
  await world.db.insert(schema.unitTypes).values({ unitId: units[0]!.id, type: 'basic-school', validFrom: '2015-09-01', validTo: '2019-08-31' })
  const targets: Partial<World['targets']> = {}
  for (const valueKind of valueKinds)
    targets[valueKind] = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { valueKind }), version: { rule: unitRules[valueKind] } })
  return {
    ctx: { db: world.db, actor: null, clock: world.clock, address: '127.0.0.1', requestId: 'test' },
    units,
    targets: targets as World['targets'],
    period,
  }
}

/** Replaces all cells of one target by these, one for each unit in turn, and says what was written. */
async function report({ ctx, units, targets, period }: World, kind: ValueKind, cells: readonly { observed: ObservedAtRest, standing: ActualStanding }[]) {
  await ctx.db.delete(schema.actuals)
  await ctx.db.delete(schema.submissions)
  const figures = cells.map(({ observed, standing }, index) => {
    const judgement = judge(observed, unitRules[kind], { measure: measureOf(kind), tolerance: defaultTolerance, benchmarks })
    return { unit: units[index]!, observed, standing, judgement }
  })
  const submissions = await ctx.db.insert(schema.submissions).values(figures.map(({ unit }) => ({ periodId: period.id, unitId: unit.id }))).returning()
  await ctx.db.insert(schema.actuals).values(figures.map(({ unit, observed, standing, judgement }, index) => ({
    submissionId: submissions[index]!.id,
    periodId: period.id,
    unitId: unit.id,
    targetId: targets[kind].id,
    targetVersionId: targets[kind].version.id,
    standing,
    ...storedValue(observed),
    ...storedJudgement(judgement),
  })))
  return figures.map(({ unit, judgement, ...figure }) => ({ ...figure, unitId: unit.id, type: unit.type, status: judgement.status }))
}

const bases: readonly FigureBasis[] = ['approved', 'working']

function tallyByType(figures: readonly (UnitFigure & { type: InstitutionType | null })[], basis: FigureBasis) {
  return [...Map.groupBy(figures.filter(({ type }) => type !== null), ({ type }) => type)]
    .map(([type, ofType]) => ({ type, statistics: tally(ofType, basis) }))
    .toSorted((one, other) => String(one.type) < String(other.type) ? -1 : 1)
}

describe('the fold in the database', () => {
  it.for(valueKinds)('counts and adds %s values exactly as the fold in TypeScript', async (kind, { world: app }) => {
    const world = await aWorld(app)
    await fc.assert(fc.asyncProperty(fc.array(cellsOf(kind), { minLength: 1, maxLength: types.length }), async (cells) => {
      const figures = await report(world, kind, cells)
      for (const basis of bases) {
        const query = { periodIds: [world.period.id], basis }
        const [city, ...others] = await readStatistics(world.ctx, query)
        const expected = tally(figures, basis)
        expect(others).toEqual([])
        expect(city).toEqual({ periodId: world.period.id, targetId: world.targets[kind].id, type: null, statistics: expected })
        for (const unitFold of unitFolds)
          expect(fold(city!.statistics, unitFold)).toEqual(fold(expected, unitFold))

        const byType = await readStatistics(world.ctx, { ...query, by: 'type' })
        expect(byType.map(({ type, statistics }) => ({ type, statistics })).toSorted((one, other) => String(one.type) < String(other.type) ? -1 : 1))
          .toEqual(tallyByType(figures, basis))
      }
    }), { numRuns: 25 })
  })

  it('reads only the targets and periods asked for', async ({ world: app }) => {
    const world = await aWorld(app)
    await report(world, 'number', [{ observed: { state: 'reported', value: { kind: 'number', value: '3' } }, standing: 'accepted' }])
    const number = world.targets.number.id
    const read = (query: { periodIds: string[], targetIds?: string[] }) => readStatistics(world.ctx, { ...query, basis: 'approved' })
    expect(await read({ periodIds: [world.period.id], targetIds: [number] })).toHaveLength(1)
    expect(await read({ periodIds: [world.period.id], targetIds: [world.targets.ratio.id] })).toEqual([])
    expect(await read({ periodIds: [world.period.id], targetIds: [] })).toEqual([])
    expect(await read({ periodIds: [number] })).toEqual([])
    expect(await read({ periodIds: [] })).toEqual([])
  })
})
