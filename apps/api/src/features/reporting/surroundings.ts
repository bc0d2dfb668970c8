import type { Context } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { PreviousValues } from './queries-previous.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import type { CellSurroundings } from './submission-cell.ts'
import { readBenchmarks } from '../figures/index.ts'
import { permissionsOn } from './permissions.ts'
import { readCells } from './queries-cells.ts'
import { readPreviousOfCell, readPreviousOfSubmission } from './queries-previous.ts'
import { readSpread } from './queries-spread.ts'
import { sumsIn } from './submission-cell.ts'

/** Most targets are held to no reference figure, and then there is nothing to ask for. */
function referencesOf({ submission }: SubmissionRow, cells: readonly CellRow[], previous: PreviousValues) {
  const compared = cells.filter(({ actual, version }) =>
    [version.rule, version.unitRule, previous.get(actual.id)?.unitRule].some(rule => rule?.kind === 'benchmark'))
  return {
    indicatorIds: compared.map(({ indicator }) => indicator.id),
    periodIds: [submission.periodId, ...[...previous.values()].map(({ periodId }) => periodId)],
  }
}

/** What stands around all the cells of a form, given their previous values. */
export async function readAround(ctx: Context, row: SubmissionRow, cells: readonly CellRow[], previous: PreviousValues, sums: CellSurroundings['sums'] = sumsIn(cells)): Promise<CellSurroundings> {
  const { canFill, canReview } = permissionsOn(row, ctx)
  const { submission, tolerance } = row
  return {
    tolerance,
    previous,
    sums,
    benchmarks: await readBenchmarks(ctx, referencesOf(row, cells, previous)),
    spread: canReview ? await readSpread(ctx, submission, cells.map(({ actual }) => actual.targetId)) : new Map(),
    hidesDrafts: !canFill,
  }
}

/** Everything a form needs beside its cells, in as many statements as there are kinds of it. */
export async function readSurroundings(ctx: Context, row: SubmissionRow, cells: readonly CellRow[]): Promise<CellSurroundings> {
  return readAround(ctx, row, cells, await readPreviousOfSubmission(ctx, row.submission.id))
}

/** The same for one cell. Only a total has to know of the others. */
export async function readAroundCell(ctx: Context, row: SubmissionRow, cell: CellRow, previous: PreviousValues): Promise<CellSurroundings> {
  return readAround(ctx, row, [cell], previous, cell.hasParts ? sumsIn(await readCells(ctx, cell.actual.submissionId)) : new Map())
}

export async function readSurroundingsOfCell(ctx: Context, row: SubmissionRow, cell: CellRow): Promise<CellSurroundings> {
  return readAroundCell(ctx, row, cell, await readPreviousOfCell(ctx, cell.actual.id))
}
