import type { CellAnswer, SaveActual } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { syncEvents } from '../events/index.ts'
import { assertUnchanged, loadToFill } from './load-cell.ts'
import { subjectOf } from './permissions.ts'
import { saveAsSeen } from './save-as-seen.ts'
import { assertUnlocked, possible, savedAnswer, savedCell, saveRecord } from './saved-cell.ts'
import { keepSeen } from './seen-cells.ts'
import { isAnswered } from './tally-cells.ts'
import { writeCell } from './write-cell.ts'

/**
 * Saves one value as it is typed, together with its judgement. Whoever saw an older version is told what it is now and chooses.
 * A returned value stays returned until the submission is handed in again.
 */
export async function saveActual(ctx: Context, id: string, save: SaveActual): Promise<CellAnswer> {
  return await saveAsSeen(ctx, id, save) ?? await saveAsRead(ctx, id, save)
}

/** Locks the cell, reads all that it stands on, and writes. */
async function saveAsRead(ctx: Context, id: string, save: SaveActual): Promise<CellAnswer> {
  const saved = await inTransaction(ctx, async (ctx) => {
    const loaded = await loadToFill(ctx, id)
    const { cell, row } = loaded
    assertCan(ctx, 'submission:fill', subjectOf(row))
    assertUnlocked(ctx, loaded)
    assertUnchanged(loaded, save.version)
    const given = possible(save.observed, cell)
    const after = savedCell(ctx, loaded, save, await syncEvents(ctx, cell, given))
    await Promise.all([
      writeCell(ctx, after),
      audit(ctx, saveRecord(cell, after)),
    ])
    return { ...loaded, cell: after, row: recounted(row, cell, after) }
  })
  keepSeen(ctx, [saved])
  return savedAnswer(ctx, saved)
}

/** A save changes nothing else about the submission, so it need not be read again. */
function recounted(row: SubmissionRow, before: CellRow, after: CellRow): SubmissionRow {
  const answered = row.counts.answered + Number(isAnswered(after)) - Number(isAnswered(before))
  return { ...row, counts: { ...row.counts, answered } }
}
