import type { PreviousYear } from '@rodykle/contracts'
import type { Observed, YearStatistics } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { FormerFigure, FormerTarget, FormerVersions } from './queries-former.ts'
import type { PreviousYears } from './target-nodes.ts'
import { fold, foldPeriods, isYearHidden, judge, versionInForce } from '@rodykle/domain'
import { cityFrame, isCountOfPersons, readBenchmarks, readHiddenUnder } from '../figures/index.ts'
import { readFormerYears } from './queries-former-years.ts'
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
  const years = await readFormerYears(ctx, formerTargets, versions, benchmarks)
  const hiddenUnder = await readHiddenUnder(ctx)
  const figuresOf = Map.groupBy(figures, ({ targetId }) => targetId)
  return new Map(formerTargets.flatMap((target) => {
    const former = { target, figures: figuresOf.get(target.id) ?? [], versions: versions.get(target.id) ?? [], year: years.get(target.id) ?? null }
    const previous = previousYear(former, benchmarks, hiddenUnder)
    return previous === null ? [] : [[target.indicator.id, previous] as const]
  }))
}

interface Former {
  target: FormerTarget
  /** By the period's end. */
  figures: readonly FormerFigure[]
  versions: FormerVersions
  /** Of its units' years; null where periods make none. */
  year: YearStatistics | null
}

/** Judged by the version in force at the end of the last period that asked; of a plan that never asked, at the year's end. */
function previousYear({ target, figures, versions, year: ofUnits }: Former, benchmarks: BenchmarkLookup, hiddenUnder: number | null): PreviousYear | null {
  const { indicator, year, tolerance } = target
  const last = figures.at(-1)
  const version = versionInForce(versions, last?.endsOn ?? `${year}-12-31`)
  if (version === null)
    return null
  const { ofPeriods, ofYear } = cityValues(indicator, figures, ofUnits)
  const spoke = figures.findLast((_, index) => ofPeriods[index]?.state === 'reported') ?? last
  const isHidden = hiddenUnder !== null && isCountOfPersons(indicator) && isYearHidden(ofYear, ofPeriods, indicator.periodFold === 'each' ? 'latest' : indicator.periodFold, hiddenUnder)
  const frame = cityFrame(indicator, tolerance, last === undefined ? [] : benchmarks(indicator.id, last.periodId))
  const { planned, achieved, status } = judge(isHidden ? { state: 'suppressed' } : ofYear, version.rule, frame)
  return { targetId: target.id, periodId: ofUnits === null ? spoke?.periodId ?? null : null, year, planned, achieved, status }
}

interface CityValues {
  ofPeriods: readonly Observed[]
  /** Where periods do not make a year, that of the last one with a value. */
  ofYear: Observed
}

/** What was never asked was not reported. */
function cityValues({ unitFold }: FormerTarget['indicator'], figures: readonly FormerFigure[], ofUnits: YearStatistics | null): CityValues {
  const ofPeriods = figures.map(({ endsOn, statistics }) => ({ endsOn, observed: fold(statistics, unitFold) }))
  return {
    ofPeriods: ofPeriods.map(({ observed }) => observed),
    ofYear: figures.length === 0 ? { state: 'not-reported' } : ofUnits === null ? foldPeriods(ofPeriods, 'latest').observed : fold(ofUnits.statistics, unitFold),
  }
}
