import type { PreviousYear } from '@rodykle/contracts'
import type { Observed, PeriodFold } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { FormerFigure, FormerTarget } from './queries-former.ts'
import type { PreviousYears } from './target-nodes.ts'
import { fold, foldPeriods, judge, suppressSmall, versionInForce } from '@rodykle/domain'
import { cityFrame, hidesSmallCounts, isCountOfPersons, readBenchmarks } from '../figures/index.ts'
import { readFormerFigures, readFormerTargets, readFormerVersions } from './queries-former.ts'

/**
 * For each indicator the latest plan before `year` that had it: what it asked of the city, and what came of it in approved
 * values. Small counts of persons are hidden from those who see no working figures.
 */
export async function readPreviousYears(ctx: Context, year: number, indicatorIds: readonly string[]): Promise<PreviousYears> {
  const formerTargets = await readFormerTargets(ctx, year, indicatorIds)
  const figures = await readFormerFigures(ctx, formerTargets)
  const versions = Map.groupBy(await readFormerVersions(ctx, formerTargets), ({ targetId }) => targetId)
  const benchmarks = await readBenchmarks(ctx, {
    periodIds: [...new Set(figures.map(({ periodId }) => periodId))],
    indicatorIds: formerTargets.map(({ indicator }) => indicator.id),
  })
  const hidesSmall = hidesSmallCounts(ctx)
  const figuresOf = Map.groupBy(figures, ({ targetId }) => targetId)
  return new Map(formerTargets.flatMap((target) => {
    const former = { target, figures: figuresOf.get(target.id) ?? [], versions: versions.get(target.id) ?? [] }
    const previous = previousYear(former, benchmarks, hidesSmall)
    return previous === null ? [] : [[target.indicator.id, previous] as const]
  }))
}

interface Former {
  target: FormerTarget
  /** By the period's end. */
  figures: readonly FormerFigure[]
  versions: Awaited<ReturnType<typeof readFormerVersions>>
}

/** Judged by the version in force at the end of the last period that asked; of a plan that never asked, at the year's end. */
function previousYear({ target, figures, versions }: Former, benchmarks: BenchmarkLookup, hidesSmall: boolean): PreviousYear | null {
  const { indicator, year, tolerance } = target
  const last = figures.at(-1)
  const version = versionInForce(versions, last?.endsOn ?? `${year}-12-31`)
  if (version === null)
    return null
  const values = cityValues(indicator, figures)
  const isHidden = hidesSmall && isCountOfPersons(indicator) && saysSmallCount(indicator.periodFold, values)
  const frame = cityFrame(indicator, tolerance, last === undefined ? [] : benchmarks(indicator.id, last.periodId))
  const { planned, achieved, status } = judge(isHidden ? { state: 'suppressed' } : values.ofYear, version.rule, frame)
  return { year, planned, achieved, status }
}

interface CityValues {
  ofPeriods: readonly Observed[]
  /** Where periods do not make a year, that of the last one with a value. */
  ofYear: Observed
}

/** What was never asked was not reported. */
function cityValues({ unitFold, periodFold }: FormerTarget['indicator'], figures: readonly FormerFigure[]): CityValues {
  const ofPeriods = figures.map(({ endsOn, statistics }) => ({ endsOn, observed: fold(statistics, unitFold) }))
  return {
    ofPeriods: ofPeriods.map(({ observed }) => observed),
    ofYear: figures.length === 0 ? { state: 'not-reported' } : foldPeriods(ofPeriods, periodFold === 'each' ? 'latest' : periodFold).observed,
  }
}

/** A year's total is hidden with any period that is, or the period could be found by subtraction. */
function saysSmallCount(periodFold: PeriodFold, { ofPeriods, ofYear }: CityValues): boolean {
  const isTotal = periodFold === 'sum' || periodFold === 'ratio-of-sums'
  return [ofYear, ...isTotal ? ofPeriods : []].some(value => suppressSmall(value).state === 'suppressed')
}
