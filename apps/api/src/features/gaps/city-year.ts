import type { YearGapTable } from '@rodykle/contracts'
import type { FigureBasis, FoldStatistics, YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { YearOfPlan } from './queries-periods.ts'
import type { TargetOfYear } from './year-targets.ts'
import { countedUnits, fold } from '@rodykle/domain'
import { readHiddenUnder } from '../figures/index.ts'
import { askedOfNobody, cityFigure, cityYearFigure, yearOfNobody } from './city-figure.ts'
import { assertBasis } from './city-gaps.ts'
import { readFoldedYear } from './folded-year.ts'
import { readYear } from './queries-periods.ts'
import { standingsOfYear, yearRow } from './year-row.ts'
import { comparedPeriod } from './year-targets.ts'

/** What the figures of a year are judged with, and from whom they are hidden. */
interface YearFrame {
  year: YearOfPlan
  benchmarks: BenchmarkLookup
  hiddenUnder: number | null
  ofPeriod: (periodId: string, targetId: string) => FoldStatistics | undefined
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

/** A target's year: what it is made of, and its row. */
export interface TargetsYear {
  target: TargetOfYear
  ofYear: YearStatistics
  row: YearGapTable['rows'][number]
}

/** The city's year of every target of the plan, or of one: what it is made of, and its row. */
export async function readCityYear(ctx: Context, ofPlan: YearOfPlan, { basis, targetId }: { basis: FigureBasis, targetId?: string }): Promise<TargetsYear[]> {
  const { targets, years, benchmarks, ofPeriod } = await readFoldedYear(ctx, ofPlan, { basis, ...targetId !== undefined && { targetId } })
  const frame = { year: ofPlan, benchmarks, hiddenUnder: await readHiddenUnder(ctx), ofPeriod }
  return targets.map((target) => {
    const ofYear = years.get(target.targetId) ?? yearOfNobody
    return { target, ofYear, row: cityRow(target, ofYear, frame) }
  })
}

/** Every target of a year's plan: the city's figure of each period, and of the year where its periods make one. */
export async function cityYear(ctx: Context, { year, basis }: { year: number, basis: FigureBasis }): Promise<YearGapTable> {
  assertBasis(ctx, basis)
  const ofPlan = await readYear(ctx, year)
  const rows = (await readCityYear(ctx, ofPlan, { basis })).map(({ row }) => row)
  return { year, planId: ofPlan.planId, periods: ofPlan.periods, basis, unit: null, rows, priorities: standingsOfYear(rows) }
}
