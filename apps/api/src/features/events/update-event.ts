import type { EventWritten, UpdateEvent } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { assertOpen } from './assert-open.ts'
import { countsAny, lockCellsOf } from './counted-cells.ts'
import { auditedEvent, changeEvent, eventAnswer, lockEvent, ownerOfEvent } from './event-rows.ts'
import { cellAnswers, refreshCells } from './refresh-cells.ts'
import { writableUnit } from './within-reach.ts'

/**
 * Changes an event, its day included; the cells that count the day it had and the day it has follow.
 * @throws ConflictError `changed-meanwhile` with what it is now and what was sent; `period-not-open`, `value-locked` as `createEvent`
 */
export function updateEvent(ctx: Context, id: string, { version, ...fields }: UpdateEvent): Promise<EventWritten> {
  return inTransaction(ctx, async (ctx) => {
    const owner = await ownerOfEvent(ctx, id)
    await writableUnit(ctx, owner.unitId, 'event')
    const counting = await lockCellsOf(ctx, owner)
    const before = await lockEvent(ctx, id)
    if (before.version !== version)
      throw new ConflictError('changed-meanwhile', { current: eventAnswer(before), given: fields })
    const cells = counting.filter(cell => countsAny(cell, [before.heldOn, fields.heldOn]))
    assertOpen(ctx, cells)

    const after = await changeEvent(ctx, before, fields)
    await audit(ctx, { action: 'event.update', entityId: id, unitId: after.unitId, indicatorId: after.indicatorId, before: auditedEvent(before), after: auditedEvent(after) })
    return { event: eventAnswer(after), cells: cellAnswers(await refreshCells(ctx, cells)) }
  })
}
