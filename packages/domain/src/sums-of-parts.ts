import type { DecimalText } from './decimal.ts'
import type { Measured, Observed, ValueKind } from './observed.ts'
import type { PeriodKind } from './periods.ts'
import type { UnitOfMeasurement } from './units-of-measurement.ts'
import type { Warning } from './warnings.ts'
import { resolveApplicability } from './applicability.ts'
import { decimal, decimalText, sum } from './decimal.ts'
import { numberOf } from './measured-number.ts'
import { comparableOf } from './warnings.ts'

/** Scores and words have no sum that means anything, and a percent's parts have denominators of their own. */
const withoutSum: readonly UnitOfMeasurement[] = ['percent', 'points-10', 'points-100', 'standard-points', 'completion', 'text']

export interface SummableIndicator {
  code: string
  valueKind: ValueKind
  unitOfMeasurement: UnitOfMeasurement
}

/** Whether an indicator's numbers can be added up with others', to be a total or a part of one. Teachers and parents together are participants. */
export function isSummable({ valueKind, unitOfMeasurement }: Omit<SummableIndicator, 'code'>): boolean {
  return (valueKind === 'number' || valueKind === 'events') && !withoutSum.includes(unitOfMeasurement)
}

/** Whether one indicator's number can be a part of another's. @param total null where there is none of that code */
export function fitsTotal(part: SummableIndicator, total: SummableIndicator | null): boolean {
  return total !== null && total.code !== part.code && isSummable(part) && isSummable(total)
}

/** A cell of one unit's form, as far as sums go. */
export interface SummedCell {
  id: string
  /** `totalCode`: the indicator whose number this one's is a part of. */
  indicator: { code: string, name: string, totalCode: string | null }
  /** The span the number speaks of: a year's parts are not a month's. */
  measuredOver: PeriodKind
  observed: Observed
}

/** What the parts of a total come to in one form. */
export interface PartsSum {
  sum: DecimalText
  /** Of the indicators that were added up. */
  names: readonly string[]
  /** No part is still to come: the total has to be just this. Before, it has to be at least this. */
  isWhole: boolean
}

function isCount(value: Measured): value is Extract<Measured, { kind: 'number' | 'events' }> {
  return value.kind === 'number' || value.kind === 'events'
}

function partsSumOf(parts: readonly SummedCell[]): PartsSum | null {
  const resolved = parts.map(({ indicator, observed }) => ({ name: indicator.name, observed: resolveApplicability(observed) }))
  const reported = resolved.flatMap(({ name, observed }) =>
    observed.state === 'reported' && isCount(observed.value) ? [{ name, number: decimalText(numberOf(observed.value)) }] : [])
  if (reported.length === 0)
    return null
  return {
    sum: decimalText(sum(reported.map(({ number }) => number))),
    names: reported.map(({ name }) => name),
    isWhole: resolved.every(({ observed: { state } }) => state === 'reported' || state === 'not-applicable'),
  }
}

/** What the parts of each total come to, by the total's cell; only parts asked in the same form and over the same span, and only where one has been reported. */
export function sumsOfParts(cells: readonly SummedCell[]): Map<string, PartsSum> {
  const parts = cells.filter(({ indicator }) => indicator.totalCode !== null)
  if (parts.length === 0)
    return new Map()
  return new Map(cells.flatMap((total): [string, PartsSum][] => {
    const found = partsSumOf(parts.filter(({ indicator, measuredOver }) => indicator.totalCode === total.indicator.code && measuredOver === total.measuredOver))
    return found === null ? [] : [[total.id, found]]
  }))
}

/** What is odd about a total: it is not what its parts come to, or less than those already known. @param parts undefined of what is no total */
export function sumWarnings(total: Observed, parts: PartsSum | undefined): Warning[] {
  const current = comparableOf(total)
  if (current === null || parts === undefined)
    return []
  const known = decimal(parts.sum)
  return (parts.isWhole ? !current.eq(known) : current.lt(known)) ? [{ code: 'parts-not-summing', parts }] : []
}
