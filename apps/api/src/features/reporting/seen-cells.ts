import type { Context } from '../../platform/context.ts'
import type { LoadedCell } from './load-cell.ts'
import { permissionsOn } from './permissions.ts'

/** A cell as it was last read for somebody who fills it in. */
export interface SeenCell extends LoadedCell {
  /** The version of all that judges it and that it is compared with, read before any of it was: equal only while nothing of it has changed. */
  beside: string
}

/** Three hundred forms of forty values, at three and a half kilobytes each; what was not looked at for the longest goes first. */
const mostCells = 12_000

const seenOf = new WeakMap<Context['db'], Map<string, SeenCell>>()

/** Those of this database: two of them in one process, as in tests, know nothing of each other. */
function seenCells({ db }: Context): Map<string, SeenCell> {
  const seen = seenOf.get(db) ?? new Map<string, SeenCell>()
  seenOf.set(db, seen)
  return seen
}

/** It never says that a cell is still like this: whoever writes by it lets the database compare. */
export function seenCell(ctx: Context, id: string): SeenCell | null {
  return seenCells(ctx).get(id) ?? null
}

/** Only what is shown alike to everybody who may fill the form is kept: a reviewer is shown more, others less, and a form handed in once is signed. */
export function keepSeen(ctx: Context, cells: readonly SeenCell[]): void {
  const seen = seenCells(ctx)
  for (const cell of cells.filter(({ row }) => isKeepable(ctx, row))) {
    seen.delete(cell.cell.actual.id)
    seen.set(cell.cell.actual.id, cell)
  }
  for (const id of seen.keys()) {
    if (seen.size <= mostCells)
      break
    seen.delete(id)
  }
}

export function isKeepable(ctx: Context, row: LoadedCell['row']): boolean {
  const { canFill, canReview } = permissionsOn(row, ctx)
  return canFill && !canReview && row.submission.status === 'draft' && row.submittedBy === null
}
