import type { CreateEvent, EventWritten } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { assertOpen } from './assert-open.ts'
import { countsAny, lockCellsOf } from './counted-cells.ts'
import { auditedEvent, eventAnswer, insertEvents } from './event-rows.ts'
import { cellAnswers, refreshCells } from './refresh-cells.ts'
import { assertCountsEvents, writableUnit } from './within-reach.ts'

/**
 * Records what took place on a day, and lets every asked cell that counts the day hold it. On a day that no asked cell counts it is recorded all
 * the same: an event is a fact before anybody asks about it, and is counted when a period is opened that covers it.
 * @throws ConflictError `period-not-open`, `value-locked` where a cell that counts the day cannot be changed now
 */
export function createEvent(ctx: Context, { unitId, indicatorId, ...fields }: CreateEvent): Promise<EventWritten> {
  return inTransaction(ctx, async (ctx) => {
    const owner = { unitId, indicatorId }
    await writableUnit(ctx, unitId)
    await assertCountsEvents(ctx, indicatorId)
    const cells = (await lockCellsOf(ctx, owner)).filter(cell => countsAny(cell, [fields.heldOn]))
    assertOpen(ctx, cells)

    const [event] = await insertEvents(ctx, owner, [fields]) as [Awaited<ReturnType<typeof insertEvents>>[number]]
    await audit(ctx, { action: 'event.create', entityId: event.id, unitId, indicatorId, after: auditedEvent(event) })
    return { event: eventAnswer(event), cells: cellAnswers(await refreshCells(ctx, cells)) }
  })
}
