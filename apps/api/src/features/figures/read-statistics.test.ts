import type { FigureBasis, InstitutionType, UnitFigure, ValueKind } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { TargetWithVersion } from '../../../test/factories/index.ts'
import type { Context } from '../../platform/context.ts'
import type { RandomCell } from './testing/random-cells.ts'
import { schema } from '@rodykle/db'
import { defaultTolerance, fold, judge, measureOf, storedJudgement, storedValue, tally, unitFolds, valueKinds } from '@rodykle/domain'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { readStatistics } from './read-statistics.ts'
import { benchmarks, cellsOf, types, unitRules } from './testing/random-cells.ts'

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
async function report({ ctx, units, targets, period }: World, kind: ValueKind, cells: readonly RandomCell[]) {
  await ctx.db.delete(schema.actuals)
  await ctx.db.delete(schema.submissions)
  const figures = cells.map(({ observed, standing, expectedDenominator }, index) => {
    const judgement = judge(observed, unitRules[kind], { measure: measureOf(kind), tolerance: defaultTolerance, benchmarks })
    return { unit: units[index]!, observed, standing, expectedDenominator, judgement }
  })
  const submissions = await ctx.db.insert(schema.submissions).values(figures.map(({ unit }) => ({ periodId: period.id, unitId: unit.id }))).returning()
  await ctx.db.insert(schema.actuals).values(figures.map(({ unit, observed, standing, expectedDenominator, judgement }, index) => ({
    submissionId: submissions[index]!.id,
    periodId: period.id,
    unitId: unit.id,
    targetId: targets[kind].id,
    targetVersionId: targets[kind].version.id,
    standing,
    expectedDenominator,
    ...storedValue(observed),
    ...storedJudgement(judgement),
  })))
  return figures.map(({ unit, judgement, ...figure }) => ({ ...figure, unitId: unit.id, type: unit.type, status: judgement.status }))
}

const bases: readonly FigureBasis[] = ['approved', 'working']

function tallyByType(figures: readonly (UnitFigure & { type: InstitutionType | null })[], basis: FigureBasis) {
  return [...Map.groupBy(figures, ({ type }) => type)]
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
