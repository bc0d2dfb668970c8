import type { EventRemoved } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { assertOpen } from './assert-open.ts'
import { countsAny, lockCellsOf } from './counted-cells.ts'
import { auditedEvent, lockEvent, ownerOfEvent, removeEvents } from './event-rows.ts'
import { cellAnswers, refreshCells } from './refresh-cells.ts'
import { writableUnit } from './within-reach.ts'

/**
 * Removes an event that did not take place. A cell whose last one it was is not reported again: nobody has said that there were none.
 * @throws ConflictError `period-not-open`, `value-locked` as `createEvent`
 */
export function deleteEvent(ctx: Context, id: string): Promise<EventRemoved> {
  return inTransaction(ctx, async (ctx) => {
    const owner = await ownerOfEvent(ctx, id)
    await writableUnit(ctx, owner.unitId, 'event')
    const counting = await lockCellsOf(ctx, owner)
    const before = await lockEvent(ctx, id)
    const cells = counting.filter(cell => countsAny(cell, [before.heldOn]))
    assertOpen(ctx, cells)

    await removeEvents(ctx, [id])
    await audit(ctx, { action: 'event.delete', entityId: id, unitId: before.unitId, indicatorId: before.indicatorId, before: auditedEvent(before) })
    return { cells: cellAnswers(await refreshCells(ctx, cells)) }
  })
}
