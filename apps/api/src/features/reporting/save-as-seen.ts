import type { CellAnswer, SaveActual } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { SeenCell } from './seen-cells.ts'
import { RefusedError } from '../../platform/errors.ts'
import { writeAsSeen } from './queries-seen.ts'
import { assertUnlocked, possible, savedAnswer, savedCell, saveRecord } from './saved-cell.ts'
import { isKeepable, keepSeen, seenCell } from './seen-cells.ts'

/**
 * Saves a value by what this process has read of its cell before, in one trip: the database writes only if all of that still holds.
 * Null, and nothing is written, where the cell is not known, is no longer like that, or something is to be refused:
 * that is for a save that reads. A list of events is more than its cell, and a total is compared with others.
 */
export async function saveAsSeen(ctx: Context, id: string, save: SaveActual): Promise<CellAnswer | null> {
  const seen = seenCell(ctx, id)
  if (seen === null || seen.cell.actual.version !== save.version || seen.cell.indicator.valueKind === 'events' || seen.cell.hasParts || !isKeepable(ctx, seen.row))
    return null
  const cell = unlessRefused(ctx, seen, save)
  const tally = cell && await writeAsSeen(ctx, seen, cell, saveRecord(seen.cell, cell))
  if (cell === null || tally === null)
    return null
  const saved = { ...seen, cell, row: { ...seen.row, ...tally } }
  keepSeen(ctx, [saved])
  return savedAnswer(ctx, saved)
}

/** A refusal may rest on what holds no longer. */
function unlessRefused(ctx: Context, seen: SeenCell, save: SaveActual): CellRow | null {
  try {
    assertUnlocked(ctx, seen)
    return savedCell(ctx, seen, save, possible(save.observed, seen.cell))
  }
  catch (error) {
    if (error instanceof RefusedError)
      return null
    throw error
  }
}
