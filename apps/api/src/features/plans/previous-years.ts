import type { PreviousYear } from '@rodykle/contracts'
import type { Observed } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { FormerFigure, FormerTarget } from './queries-former.ts'
import type { PreviousYears } from './target-nodes.ts'
import { can, fold, foldPeriods, judge, suppressSmall, versionInForce } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'
import { cityFrame, readBenchmarks } from '../figures/index.ts'
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
  const hidesSmall = !can(requireActor(ctx), 'figures:read-working')
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
  const cityValue = yearValue(target, figures)
  const shown = hidesSmall && indicator.countsPersons ? suppressSmall(cityValue) : cityValue
  const frame = cityFrame(indicator, tolerance, last === undefined ? [] : benchmarks(indicator.id, last.periodId))
  const { planned, achieved, status } = judge(shown, version.rule, frame)
  return { year, planned, achieved, status }
}

/** The year as one value; where periods do not make a year, that of the last one with a value. What was never asked was not reported. */
function yearValue({ indicator }: FormerTarget, figures: readonly FormerFigure[]): Observed {
  if (figures.length === 0)
    return { state: 'not-reported' }
  const ofPeriods = figures.map(({ endsOn, statistics }) => ({ endsOn, observed: fold(statistics, indicator.unitFold) }))
  return foldPeriods(ofPeriods, indicator.periodFold === 'each' ? 'latest' : indicator.periodFold).observed
}
