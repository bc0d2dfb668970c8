import type { DecimalText } from './decimal.ts'
import type { FoldStatistics, ObservedAtRest, PartSum, UnitFigure } from './fold-statistics.ts'
import type { FigureBasis } from './folds.ts'
import type { GapStatus } from './judgement.ts'
import type { Measured, ObservedState, PartValue, SelfRating } from './observed.ts'
import { countedCell, isWaiting } from './counted-cell.ts'
import { decimal, decimalText, percentOf, sum, sumIfAllKnown } from './decimal.ts'
import { knownDenominator } from './known-denominator.ts'
import { selfRatings } from './observed.ts'

/** Decimals kept of a unit's own percent in `sumPercent`: the mean of institutions is shown beside a figure and never is one. */
const unitPercentDecimals = 12

const judgedStatuses: readonly GapStatus[] = ['met', 'near', 'not-met']

type ValueOf<Kind extends Measured['kind']> = Extract<Measured, { kind: Kind }>

function total(values: readonly DecimalText[]): DecimalText {
  return decimalText(sum(values))
}

function weighted({ value, weight }: { value: DecimalText, weight: DecimalText }): DecimalText {
  return decimalText(decimal(value).times(decimal(weight)))
}

function sumParts(values: readonly PartValue[]): PartSum[] {
  return [...Map.groupBy(values, ({ part }) => part)]
    .map(([part, ofPart]) => ({ part, sumWeight: total(ofPart.map(({ weight }) => weight)), sumWeightedValue: total(ofPart.map(weighted)) }))
    .toSorted((one, other) => one.part < other.part ? -1 : 1)
}

/**
 * Counts and adds the cells of every unit asked by one target in one period. The reference for the database's GROUP BY, which must give the same.
 * @param units every unit asked, also those that gave nothing: coverage is counted from them.
 */
export function tally(units: readonly UnitFigure[], basis: FigureBasis): FoldStatistics {
  const cells = units.map(unit => ({ unit, cell: countedCell(unit, basis), waits: isWaiting(unit, basis) }))
  const inState = (state: ObservedState): number => cells.filter(({ cell, waits }) => !waits && cell.state === state).length
  const values = cells.flatMap(({ cell }) => cell.state === 'reported' ? [cell.value] : [])
  const ofKind = <Kind extends Measured['kind']>(kind: Kind) => values.filter((value): value is ValueOf<Kind> => value.kind === kind)

  const ratios = ofKind('ratio')
  const numbers = ofKind('number')
  const weighedNumbers = numbers.flatMap(({ value, weight }) => weight === undefined ? [] : [{ value, weight }])
  const parts = ofKind('parts')
  const eventReports = ofKind('events')
  const selfRatingsGiven = ofKind('narrative').map(({ selfRating }) => selfRating)
  const judged = cells.filter(({ cell, unit }) => cell.state === 'reported' && judgedStatuses.includes(unit.status))
  const missing = cells.filter(({ cell }) => cell.state === 'not-reported')

  return {
    asked: units.length,
    reported: values.length,
    notReported: inState('not-reported'),
    notMeasured: inState('not-measured'),
    notApplicable: inState('not-applicable'),
    waiting: cells.filter(({ waits }) => waits).length,
    unapproved: units.filter(unit => isWaiting(unit, 'approved')).length,
    ratioCount: ratios.length,
    sumNumerator: total(ratios.map(({ numerator }) => numerator)),
    sumDenominator: total(ratios.map(({ denominator }) => denominator)),
    sumPercent: total(ratios.map(({ numerator, denominator }) => decimalText(percentOf(numerator, denominator).round(unitPercentDecimals)))),
    missingDenominator: sumIfAllKnown(missing.map(({ unit }) => knownDenominator(unit))),
    numberCount: numbers.length,
    sumValue: total(numbers.map(({ value }) => value)),
    weighedCount: weighedNumbers.length + parts.length,
    sumWeight: total(weighedNumbers.map(({ weight }) => weight)),
    sumWeightedValue: total(weighedNumbers.map(weighted)),
    parts: sumParts(parts.flatMap(value => value.parts)),
    eventReports: eventReports.length,
    events: eventReports.reduce((count, { events }) => count + events.length, 0),
    judged: judged.length,
    meeting: judged.filter(({ unit }) => unit.status === 'met').length,
    ratings: countRatings(selfRatingsGiven),
    sole: soleCell(cells.map(({ cell }) => cell)),
  }
}

function countRatings(given: readonly (SelfRating | null)[]): FoldStatistics['ratings'] {
  const [one, two, three, four] = selfRatings.map(rating => given.filter(candidate => candidate === rating).length) as [number, number, number, number]
  return [one, two, three, four]
}

function soleCell(cells: readonly ObservedAtRest[]): ObservedAtRest | null {
  const [only, ...others] = cells
  return only !== undefined && others.length === 0 ? only : null
}
