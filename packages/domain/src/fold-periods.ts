import type { ObservedAtRest } from './fold-statistics.ts'
import type { PeriodFold } from './folds.ts'
import type { Measured, ValueKind } from './observed.ts'
import type { IsoDate } from './target-rule.ts'
import { resolveApplicability } from './applicability.ts'
import { decimalText, sum } from './decimal.ts'
import { isComparable, numberOf } from './measured-number.ts'
import { missingFigure } from './missing-figure.ts'

/** One period's cell as a basis sees it (`countedCell`, or the city's `fold`): only approved values on the approved basis. */
export interface PeriodFigure {
  endsOn: IsoDate
  observed: ObservedAtRest
}

/** The folds that make one figure of many periods; `each` makes none, its periods are judged one by one. */
export type YearFold = Exclude<PeriodFold, 'each'>

export interface YearFigure {
  observed: ObservedAtRest
  /** Periods with a value the fold can take, of those it applies to: a sum over three quarters of four is not the year's sum yet. */
  counted: number
  applicable: number
}

const valuesOfFold = {
  'sum': ['number', 'events'],
  'ratio-of-sums': ['ratio'],
  'max': ['ratio', 'given-percent', 'number', 'events'],
  'latest': ['ratio', 'given-percent', 'number', 'parts', 'conditions', 'done', 'events', 'narrative'],
} as const satisfies Record<YearFold, readonly ValueKind[]>

/** Whether the periods of an indicator with such values can become a year by this fold; `each` takes everything. */
export function periodFoldFits(fold: PeriodFold, value: ValueKind): boolean {
  const fitting: readonly ValueKind[] | null = fold === 'each' ? null : valuesOfFold[fold]
  return fitting === null || fitting.includes(value)
}

interface Folded {
  value: Measured
  counted: number
}

type ValueOf<Kind extends Measured['kind']> = Extract<Measured, { kind: Kind }>

function ofKind<Kind extends Measured['kind']>(values: readonly Measured[], kind: Kind): ValueOf<Kind>[] {
  return values.filter((value): value is ValueOf<Kind> => value.kind === kind)
}

/** Numbers add up; events stay dated, so that a rule about months can still be held against the year. */
function sumOf(values: readonly Measured[]): Folded | null {
  const numbers = ofKind(values, 'number')
  if (numbers.length > 0)
    return { value: { kind: 'number', value: decimalText(sum(numbers.map(({ value }) => value))) }, counted: numbers.length }
  const reports = ofKind(values, 'events')
  return reports.length > 0 ? { value: { kind: 'events', events: reports.flatMap(({ events }) => events) }, counted: reports.length } : null
}

function ratioOfSums(values: readonly Measured[]): Folded | null {
  const ratios = ofKind(values, 'ratio')
  if (ratios.length === 0)
    return null
  const numerator = decimalText(sum(ratios.map(ratio => ratio.numerator)))
  const denominator = decimalText(sum(ratios.map(ratio => ratio.denominator)))
  return { value: { kind: 'ratio', numerator, denominator }, counted: ratios.length }
}

function highest(values: readonly Measured[]): Folded | null {
  const candidates = values.filter(isComparable)
  const [first, ...rest] = candidates
  if (first === undefined)
    return null
  return { value: rest.reduce((best, value) => numberOf(value).gt(numberOf(best)) ? value : best, first), counted: candidates.length }
}

/** Cumulative values contain those before them, so the last one reported speaks for the year, also when a later period is still empty. */
function latest(values: readonly Measured[]): Folded | null {
  const last = values.at(-1)
  return last === undefined ? null : { value: last, counted: values.length }
}

const folds = { 'sum': sumOf, 'ratio-of-sums': ratioOfSums, 'max': highest, latest } as const satisfies Record<YearFold, unknown>

/** The periods of a year as one value, in whatever order they are given. Periods without a value are in no sum. */
export function foldPeriods(figures: readonly PeriodFigure[], fold: YearFold): YearFigure {
  const cells = figures
    .toSorted((one, other) => one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0)
    .map(({ observed }) => resolveApplicability(observed))
  const notApplicable = cells.filter(({ state }) => state === 'not-applicable').length
  const applicable = cells.length - notApplicable
  const folded = folds[fold](cells.flatMap(cell => cell.state === 'reported' ? [cell.value] : []))
  if (folded !== null)
    return { observed: { state: 'reported', value: folded.value }, counted: folded.counted, applicable }
  const notMeasured = cells.filter(({ state }) => state === 'not-measured').length
  return { observed: missingFigure({ asked: cells.length, notApplicable, notMeasured }), counted: 0, applicable }
}
