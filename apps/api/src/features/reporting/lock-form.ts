import type { Context, TransactionContext } from '../../platform/context.ts'
import type { CellRow, HeldCell } from './queries-cells.ts'
import type { PreviousValues } from './queries-previous.ts'
import type { HeldSubmission, SubmissionRow } from './queries-submissions.ts'
import type { SeenCell } from './seen-cells.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { byPlan, holdCells, readCells, readWriters } from './queries-cells.ts'
import { readPreviousOfSubmission } from './queries-previous.ts'
import { readVersionBeside } from './queries-seen.ts'
import { findSubmission, holdSubmission } from './queries-submissions.ts'
import { isKeepable } from './seen-cells.ts'
import { tallyCells } from './tally-cells.ts'

/** A form with all its cells in the order of the plan, locked and as they are now. */
export interface LockedForm {
  row: SubmissionRow
  cells: readonly CellRow[]
  previous: PreviousValues
}

/** What was locked, what this process has read of it before, and what else holds now. */
interface Now {
  submission: HeldSubmission
  held: readonly (HeldCell & { seen: SeenCell | null })[]
  beside: string
  /** By their ids: a name is not among what versions tell of. */
  writers: ReadonlyMap<string, string>
}

/**
 * Locks the submission and then its cells, and looks by statements after those that lock at what else holds, so that nothing is seen as it was
 * before. Asked together, and carried out in this order.
 * @param seenOf what this process has read of a cell before
 * @throws NotFoundError
 */
export async function lockForm(ctx: TransactionContext, id: string, seenOf: (actualId: string) => SeenCell | null): Promise<LockedForm> {
  const [submission, held, beside, writers] = await Promise.all([holdSubmission(ctx, id), holdCells(ctx, id), readVersionBeside(ctx, id), readWriters(ctx, id)])
  if (submission === null)
    throw new NotFoundError('submission')
  const seen = held.map(cell => ({ ...cell, seen: seenOf(cell.id) }))
  return formAsSeen(ctx, { submission, held: seen, beside, writers }) ?? await readForm(ctx, id)
}

/** The form as this process has read it, if all of it still holds; else null. When the latest of its events was is not known then. */
function formAsSeen(ctx: Context, { submission, held, beside, writers }: Now): LockedForm | null {
  const seen = held.flatMap(({ version, seen }) => {
    const stillHolds = seen !== null && seen.beside === beside && seen.cell.actual.version === version && seen.row.submission.version === submission.version
    return stillHolds && seen.cell.indicator.valueKind !== 'events' ? [seen] : []
  })
  const [first] = seen
  if (first === undefined || seen.length < held.length || !isKeepable(ctx, { ...first.row, submission }))
    return null
  const cells = seen.map(({ cell }) => ({ ...cell, updatedBy: writers.get(cell.actual.updatedBy ?? '') ?? null })).toSorted(byPlan)
  return {
    row: { ...first.row, submission, counts: tallyCells(cells) },
    cells,
    previous: new Map(seen.flatMap(({ cell, around }) => {
      const previous = around.previous.get(cell.actual.id)
      return previous === undefined ? [] : [[cell.actual.id, previous]]
    })),
  }
}

async function readForm(ctx: TransactionContext, id: string): Promise<LockedForm> {
  const [row, cells, previous] = await Promise.all([findSubmission(ctx, id), readCells(ctx, id), readPreviousOfSubmission(ctx, id)])
  if (row === null)
    throw new NotFoundError('submission')
  return { row, cells, previous }
}
