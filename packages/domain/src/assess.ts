import type { DecimalText } from './decimal.ts'
import type { FoldStatistics } from './fold-statistics.ts'
import type { UnitFold } from './folds.ts'
import type { Judgement } from './judgement.ts'
import type { Observed } from './observed.ts'
import type { Bounds, OpenPool } from './possible-bounds.ts'
import type { TargetRule } from './target-rule.ts'
import type { JudgeFrame } from './tolerance.ts'
import { decimal, decimalText } from './decimal.ts'
import { countedUnits, fold } from './fold.ts'
import { judge } from './judge.ts'
import { boundsOf, openPool } from './possible-bounds.ts'

/** Decimals of the mean of institutions: two fewer than its summands have, so that their rounding cannot show. */
const meanDecimals = 10

/** Who is behind a city figure: "28 iš 35 įstaigų". */
export interface Coverage {
  /** Units the figure is made of. */
  counted: number
  /** Units it applies to: everybody asked except those it does not apply to. */
  applicable: number
  waiting: number
  notReported: number
  notMeasured: number
  notApplicable: number
  /** Reported, but of a kind the fold cannot take, such as a percent without its fraction. */
  leftOut: number
}

/** A city figure: the judgement of what the units add up to, and how much it can be relied on. */
export interface Assessment extends Judgement {
  coverage: Coverage
  /** There is a figure, and some unit's answer waits for approval: once it is given, the figure can be another one. Silent units are a matter of coverage. */
  provisional: boolean
  /** The worst and best percent still possible when everybody missing has reported; null when nobody is missing or it cannot be known. */
  bounds: Bounds | null
  /** The plain mean of the units' percents, beside a pooled percent; it is never the city's figure. */
  meanOfUnits: DecimalText | null
  /** The pooled percent and the mean of units lie on different sides of the target: show both, and say so. */
  straddles: boolean
}

function coverageOf(statistics: FoldStatistics, unitFold: UnitFold): Coverage {
  const { asked, reported, waiting, notReported, notMeasured, notApplicable } = statistics
  const counted = countedUnits(statistics, unitFold)
  return { counted, applicable: asked - notApplicable, waiting, notReported, notMeasured, notApplicable, leftOut: reported - counted }
}

function meanOfUnits({ ratioCount, sumPercent }: FoldStatistics, unitFold: UnitFold): DecimalText | null {
  return unitFold === 'ratio-of-sums' && ratioCount > 0 ? decimalText(decimal(sumPercent).div(ratioCount).round(meanDecimals)) : null
}

function straddles(pooled: Judgement, mean: DecimalText | null, rule: TargetRule, frame: JudgeFrame): boolean {
  if (mean === null)
    return false
  const ofMean: Observed = { state: 'reported', value: { kind: 'given-percent', percent: mean } }
  return (judge(ofMean, rule, frame).status === 'met') !== (pooled.status === 'met')
}

/**
 * The city's figure for one target and period, or year: folded, judged, and with everything needed to explain it. @throws RuleMismatchError as `judge` does.
 * @param open what could still change it: a year's own pool; null where that cannot be known
 */
export function assess(statistics: FoldStatistics, unitFold: UnitFold, rule: TargetRule, frame: JudgeFrame, open: OpenPool | null = openPool(statistics)): Assessment {
  const judgement = judge(fold(statistics, unitFold), rule, frame)
  const mean = meanOfUnits(statistics, unitFold)
  return {
    ...judgement,
    coverage: coverageOf(statistics, unitFold),
    provisional: judgement.achieved.kind !== 'absent' && statistics.unapproved > 0,
    bounds: open === null ? null : boundsOf(open, unitFold, rule),
    meanOfUnits: mean,
    straddles: straddles(judgement, mean, rule, frame),
  }
}
