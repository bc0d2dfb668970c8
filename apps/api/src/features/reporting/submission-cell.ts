import type { EarlierValue, SubmissionCell } from '@rodykle/contracts'
import type { Judgement, ObservedAtRest, PartsSum, Tolerance, Warning } from '@rodykle/domain'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { CellRow } from './queries-cells.ts'
import type { PreviousRow, PreviousValues } from './queries-previous.ts'
import type { Spread } from './queries-spread.ts'
import { decimal, decimalText, differsFromExpected, judge, measureOf, observedOf, ruleWithin, sumsOfParts, sumWarnings, warningsFor, whenBefore } from '@rodykle/domain'
import { unitFrame } from '../figures/index.ts'

/** What a value is held against to tell whether it is odd. */
export interface ComparedWith {
  previous: PreviousValues
  /** By cell, for totals. */
  sums: ReadonlyMap<string, PartsSum>
}

/** What stands around a cell: the same for all cells of a form. */
export interface CellSurroundings extends ComparedWith {
  tolerance: Tolerance
  benchmarks: BenchmarkLookup
  spread: Spread
  /** Drafts of this unit are not this person's to see. */
  hidesDrafts: boolean
}

/** The judgement of any value by what this cell is held to: of what is stored, or of what is about to be. */
export function judgeCell(observed: ObservedAtRest, { actual, indicator, version }: CellRow, { tolerance, benchmarks }: Pick<CellSurroundings, 'tolerance' | 'benchmarks'>): Judgement {
  return judge(observed, version.unitRule, unitFrame(indicator, tolerance, benchmarks(indicator.id, actual.periodId)))
}

/** An earlier value as it was judged then, and how its period lies to the cell's. */
export function previousOf(row: PreviousRow, { indicator }: CellRow, benchmarks: BenchmarkLookup): EarlierValue {
  const judgement = judge(observedOf(row), ruleWithin(row.unitRule, row), unitFrame(indicator, row.tolerance, benchmarks(indicator.id, row.periodId)))
  return { periodId: row.periodId, targetId: row.targetId, label: row.label, time: whenBefore(row.now, row), judgement }
}

/** What the parts of the totals among a form's cells come to. */
export function sumsIn(cells: readonly CellRow[]): CellSurroundings['sums'] {
  return sumsOfParts(cells.map(({ actual, indicator, version }) => ({ id: actual.id, indicator, measuredOver: version.measuredOver, observed: observedOf(actual) })))
}

export function warningsOf({ actual, indicator }: CellRow, { previous, sums }: ComparedWith): Warning[] {
  const before = previous.get(actual.id)
  const observed = observedOf(actual)
  return [
    ...warningsFor(observed, { previous: before && observedOf(before), measure: measureOf(indicator.valueKind) }),
    ...sumWarnings(observed, sums.get(actual.id)),
  ]
}

function shownWarning(warning: Warning): SubmissionCell['warnings'][number] {
  return {
    code: warning.code,
    previous: warning.code === 'far-from-previous' ? warning.previous : null,
    parts: warning.code === 'parts-not-summing' ? { sum: warning.parts.sum, names: [...warning.parts.names] } : null,
  }
}

/** The unit reports of another number than the one another party knows: nothing wrong, but not to be passed over. */
export function isOfAnother({ actual }: CellRow): boolean {
  return differsFromExpected(observedOf(actual), actual.expectedDenominator)
}

/** What a person who may not see this unit's drafts is shown of one: that nothing has been handed in. */
function unseen(row: CellRow): CellRow {
  const { actual } = row
  return { ...row, updatedBy: null, actual: { ...actual, state: 'not-reported', value: null, reason: null, denominatorReason: null, comment: null, updatedBy: null } }
}

export function cellOf(stored: CellRow, around: CellSurroundings): SubmissionCell {
  const row = around.hidesDrafts && stored.actual.standing === 'draft' ? unseen(stored) : stored
  const { actual, indicator, version } = row
  const observed = observedOf(actual)
  const previous = around.previous.get(actual.id)
  return {
    id: actual.id,
    targetId: actual.targetId,
    code: row.code,
    task: row.task,
    measure: row.measure,
    indicator,
    unitRule: version.unitRule,
    rule: version.rule,
    observed,
    judgement: judgeCell(observed, row, around),
    warnings: warningsOf(row, around).map(shownWarning),
    benchmarks: [...around.benchmarks(indicator.id, actual.periodId)],
    expectedDenominator: actual.expectedDenominator === null ? null : decimalText(decimal(actual.expectedDenominator)),
    denominatorSource: actual.denominatorSource,
    denominatorReason: actual.denominatorReason,
    comment: actual.comment,
    standing: actual.standing,
    returnReason: actual.returnReason,
    previous: previous === undefined ? null : previousOf(previous, row, around.benchmarks),
    spread: [...around.spread.get(actual.targetId) ?? []],
    updatedAt: actual.updatedAt.toISOString(),
    updatedBy: row.updatedBy,
    updatedById: actual.updatedBy,
    version: actual.version,
  }
}
