import type { DatedEvent, ObservedAtRest, PeriodSpan } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import { UnprocessableError } from '../../platform/errors.ts'
import { assertOpen } from './assert-open.ts'
import { countsAny, lockCellsOf } from './counted-cells.ts'
import { changeEvent, datedEvent, eventsWithin, insertEvents, removeEvents } from './event-rows.ts'
import { daysOf, matchEvents } from './match-events.ts'
import { refreshCells } from './refresh-cells.ts'

/** A locked cell about to be written. */
export interface CellToWrite {
  actual: { id: string, unitId: string }
  indicator: { id: string, valueKind: string }
}

function assertWithin(events: readonly DatedEvent[], { startsOn, endsOn }: PeriodSpan): void {
  const dates = events.map(({ date }) => date).filter(date => date < startsOn || date > endsOn)
  if (dates.length > 0)
    throw new UnprocessableError('event-outside-period', { dates, startsOn, endsOn })
}

/**
 * Where a value is a list of events, makes the recorded events of the cell's span that list, and lets the other cells that count those days
 * follow. A cell that is emptied, or says why there is no number, has no events. Answers the value as the cell is to hold it: each event with its id.
 * Every other kind of value is answered as it is.
 * @throws UnprocessableError `event-outside-period`; ConflictError `period-not-open`, `value-locked` where another cell that counts a changed day cannot change
 */
export async function syncEvents(ctx: TransactionContext, { actual, indicator }: CellToWrite, observed: ObservedAtRest): Promise<ObservedAtRest> {
  if (indicator.valueKind !== 'events')
    return observed
  const owner = { unitId: actual.unitId, indicatorId: indicator.id }
  const cells = await lockCellsOf(ctx, owner)
  const own = cells.find(cell => cell.actual.id === actual.id)
  if (own === undefined)
    throw new TypeError('a cell of events counts none')
  const wanted = observed.state === 'reported' && observed.value.kind === 'events' ? observed.value.events : []
  assertWithin(wanted, own.span)
  const changes = matchEvents(await eventsWithin(ctx, owner, own.span), wanted)
  const days = daysOf(changes)
  const others = cells.filter(cell => cell !== own && countsAny(cell, days))
  assertOpen(ctx, others)

  await removeEvents(ctx, changes.removed.map(({ id }) => id))
  for (const { before, after } of changes.changed)
    await changeEvent(ctx, before, after)
  await insertEvents(ctx, owner, changes.added)
  await refreshCells(ctx, others)
  if (observed.state !== 'reported')
    return observed
  return { state: 'reported', value: { kind: 'events', events: (await eventsWithin(ctx, owner, own.span)).map(datedEvent) } }
}
