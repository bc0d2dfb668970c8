import type { DecimalText } from './decimal.ts'
import type { YearFold } from './fold-periods.ts'
import type { Observed } from './observed.ts'
import { resolveApplicability } from './applicability.ts'
import { decimal, decimalText, sum } from './decimal.ts'

/** Counts of persons under this are not shown to council and public; a setting. */
export const defaultSuppressionThreshold = 5

/** Few enough to recognise somebody. Nobody is not few: zero is a number and stays. */
export function isSmallCount(count: DecimalText, threshold: number = defaultSuppressionThreshold): boolean {
  const persons = decimal(count)
  return persons.gt(0) && persons.lt(threshold)
}

/**
 * The counts of persons that showing a value would reveal. A fraction reveals three: those it counts, those it is of, and by subtraction those it does not count.
 * Empty where no persons are counted: an external percent has no fraction, words have no count.
 */
function revealedCounts(observed: Observed): DecimalText[] {
  const resolved = resolveApplicability(observed)
  if (resolved.state !== 'reported')
    return []
  const { value } = resolved
  switch (value.kind) {
    case 'ratio': return [value.numerator, value.denominator, decimalText(decimal(value.denominator).minus(decimal(value.numerator)))]
    case 'number': return [value.weight ?? value.value]
    case 'parts': return value.parts.map(({ weight }) => weight)
    default: return []
  }
}

/** One figure of an indicator that counts persons, as council and public see it. A score is judged by its number of test takers. */
export function suppressSmall(observed: Observed, threshold: number = defaultSuppressionThreshold): Observed {
  return revealedCounts(observed).some(count => isSmallCount(count, threshold)) ? { state: 'suppressed' } : observed
}

/**
 * Which of the counts that add up to a shown total must be hidden. One hidden count could be found by subtraction, and so could several small ones
 * together ("these two are 2 in all: one each"); further counts, the smallest first, are hidden until as many persons are missing from the total as may be shown.
 * @param counts null where a cell has no such count.
 */
function hiddenCounts(counts: readonly (DecimalText | null)[], threshold: number): number[] {
  const persons = counts.flatMap((count, index) => count === null || decimal(count).lte(0) ? [] : [{ count, index }])
  const hidden = persons.filter(({ count }) => isSmallCount(count, threshold))
  if (hidden.length === 0)
    return []
  const largeEnough = persons
    .filter(({ count }) => !isSmallCount(count, threshold))
    .toSorted((one, other) => decimal(one.count).cmp(decimal(other.count)))
  for (const next of largeEnough) {
    if (sum(hidden.map(({ count }) => count)).gte(threshold))
      break
    hidden.push(next)
  }
  return hidden.map(({ index }) => index)
}

/** Counts of several figures, one list for each kind of count that they reveal; null where a figure has none. */
function countsByKind(figures: readonly Observed[]): (DecimalText | null)[][] {
  const counts = figures.map(revealedCounts)
  const widest = Math.max(0, ...counts.map(ofFigure => ofFigure.length))
  return Array.from({ length: widest }, (_, kind) => counts.map(ofFigure => ofFigure[kind] ?? null))
}

/** Whether a total that is shown beside its parts gives away those of them that are hidden: together they are as few as may not be shown. */
function totalReveals(parts: readonly Observed[], threshold: number): boolean {
  const hidden = parts.filter(part => suppressSmall(part, threshold).state === 'suppressed')
  return countsByKind(hidden).some(counts => isSmallCount(decimalText(sum(counts.filter(count => count !== null))), threshold))
}

/** Whether two figures that are both shown differ by as few as may not be shown: who is in one and not in the other. */
function differenceReveals(one: Observed, other: Observed, threshold: number): boolean {
  return countsByKind([one, other]).some(([count, otherCount]) =>
    count != null && otherCount != null && isSmallCount(decimalText(decimal(count).minus(decimal(otherCount)).abs()), threshold))
}

/**
 * Whether a year's figure of persons must be hidden from council and public: it is small, or a small count follows from it and the periods
 * shown beside it. The year gives way and not another period, because periods are shown one after another and cannot be taken back.
 */
export function isYearHidden(year: Observed, periods: readonly Observed[], fold: YearFold, threshold: number = defaultSuppressionThreshold): boolean {
  if (suppressSmall(year, threshold).state === 'suppressed')
    return true
  if (fold === 'sum' || fold === 'ratio-of-sums')
    return totalReveals(periods, threshold)
  return periods.some(period => suppressSmall(period, threshold).state !== 'suppressed' && differenceReveals(year, period, threshold))
}

export interface BreakdownCell {
  key: string
  observed: Observed
}

export interface BreakdownView {
  /** Whether the reader also sees the total; if not, only small cells are hidden. */
  isTotalShown: boolean
  threshold?: number | undefined
}

/** The same cell with a value that may have been hidden. */
type AsShown<Cell extends BreakdownCell> = Omit<Cell, 'observed'> & { observed: Observed }

/**
 * The parts of a total of persons (a city by institution types), hidden where they are small and where they could be found by subtraction.
 * The cells must add up to that total: overlapping groups protect nothing and must not be shown as a breakdown.
 */
export function suppressBreakdown<Cell extends BreakdownCell>(cells: readonly Cell[], { isTotalShown, threshold = defaultSuppressionThreshold }: BreakdownView): AsShown<Cell>[] {
  const counts = countsByKind(cells.map(({ observed }) => observed))
  const hidden = new Set(isTotalShown ? counts.flatMap(ofKind => hiddenCounts(ofKind, threshold)) : [])
  return cells.map((cell, index) => hidden.has(index) ? { ...cell, observed: { state: 'suppressed' } } : { ...cell, observed: suppressSmall(cell.observed, threshold) })
}
