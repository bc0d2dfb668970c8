import type { YearGapTable } from '@rodykle/contracts'
import type { FigureBasis, FoldStatistics, YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup, FoldedTarget } from '../figures/index.ts'
import type { YearOfPlan } from './queries-periods.ts'
import type { TargetOfYear } from './year-targets.ts'
import { countedUnits, fold } from '@rodykle/domain'
import { readHiddenUnder, readStatistics, readYearStatistics } from '../figures/index.ts'
import { askedOfNobody, cityFigure, cityYearFigure, yearOfNobody } from './city-figure.ts'
import { assertBasis } from './city-gaps.ts'
import { readReferences } from './period-frame.ts'
import { readYear } from './queries-periods.ts'
import { readTargetVersions } from './queries-targets.ts'
import { standingsOfYear, yearRow } from './year-row.ts'
import { comparedPeriod, lastDayOf, targetsOfYear } from './year-targets.ts'

/** What the figures of a year are judged with, and from whom they are hidden. */
interface YearFrame {
  year: YearOfPlan
  benchmarks: BenchmarkLookup
  hiddenUnder: number | null
  ofPeriod: (periodId: string, targetId: string) => FoldStatistics | undefined
}

function foldedTargets(targets: readonly TargetOfYear[], { tolerance }: YearOfPlan, benchmarks: BenchmarkLookup): FoldedTarget[] {
  return targets.flatMap((target) => {
    const { targetId, indicator: { id, valueKind, unitFold, periodFold }, version: { unitRule }, ofPeriods } = target
    return periodFold === 'each' || ofPeriods.length === 0
      ? []
      : [{ targetId, valueKind, unitFold, periodFold, unitRule, tolerance, benchmarks: benchmarks(id, comparedPeriod(target, benchmarks)) }]
  })
}

function cityRow(target: TargetOfYear, ofYear: YearStatistics, { year: { tolerance }, benchmarks, hiddenUnder, ofPeriod }: YearFrame) {
  const { indicator: { unitFold, periodFold }, targetId } = target
  const statistics = target.ofPeriods.map(({ period }) => ofPeriod(period.id, targetId))
  const periods = target.ofPeriods.map(({ period, target: inForce }, index) => ({
    periodId: period.id,
    rule: inForce.version.rule,
    assessment: cityFigure(inForce, statistics[index] ?? askedOfNobody, { periodId: period.id, tolerance, benchmarks }, hiddenUnder),
    standing: null,
  }))
  const asked = statistics.flatMap(ofPeriod => ofPeriod ?? [])
  const isFolded = periodFold !== 'each' && periods.length > 0
  const cityYear = { year: ofYear, periodFold, periods: asked.map(ofPeriod => fold(ofPeriod, unitFold)), isWholeYearAsked: asked.length === periods.length }
  return yearRow(target, 'rule', {
    assessment: isFolded ? cityYearFigure(target, { ...cityYear, periodFold }, { periodId: comparedPeriod(target, benchmarks), tolerance, benchmarks }, hiddenUnder) : null,
    completeUnits: isFolded ? ofYear.completeUnits : null,
    ofPeriods: {
      counted: asked.filter(ofPeriod => countedUnits(ofPeriod, unitFold) > 0).length,
      applicable: statistics.filter(ofPeriod => ofPeriod === undefined || ofPeriod.asked > ofPeriod.notApplicable).length,
    },
    periods,
  })
}

/** Every target of a year's plan: the city's figure of each period, and of the year where its periods make one. */
export async function cityYear(ctx: Context, { year, basis }: { year: number, basis: FigureBasis }): Promise<YearGapTable> {
  assertBasis(ctx, basis)
  const ofPlan = await readYear(ctx, year)
  const { planId, periods } = ofPlan
  const periodIds = periods.map(({ id }) => id)
  const versions = await readTargetVersions(ctx, { planId, day: lastDayOf(ofPlan) })
  const ofPeriods = new Map((await readStatistics(ctx, { periodIds, basis })).map(figure => [`${figure.periodId} ${figure.targetId}`, figure.statistics]))
  const ofPeriod = (periodId: string, targetId: string) => ofPeriods.get(`${periodId} ${targetId}`)
  const targets = targetsOfYear(ofPlan, versions, (periodId, targetId) => ofPeriod(periodId, targetId) !== undefined)
  const benchmarks = await readReferences(ctx, versions, periodIds)
  const years = await readYearStatistics(ctx, { planId, targets: foldedTargets(targets, ofPlan, benchmarks), basis })
  const frame = { year: ofPlan, benchmarks, hiddenUnder: await readHiddenUnder(ctx), ofPeriod }
  const rows = targets.map(target => cityRow(target, years.get(target.targetId) ?? yearOfNobody, frame))
  return { year, planId, periods, basis, unit: null, rows, priorities: standingsOfYear(rows) }
}
