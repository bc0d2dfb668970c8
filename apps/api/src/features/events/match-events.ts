import type { DatedEvent } from '@rodykle/domain'
import type { EventFields, EventRow } from './event-rows.ts'

export interface EventChanges {
  added: EventFields[]
  changed: { before: EventRow, after: EventFields }[]
  removed: EventRow[]
}

function fieldsOf({ date, title, note = '' }: DatedEvent): EventFields {
  return { heldOn: date, title, note }
}

function isSame(row: EventRow, { heldOn, title, note }: EventFields): boolean {
  return row.heldOn === heldOn && row.title === title && row.note === note
}

/**
 * What turns the recorded events into the list that was sent. An event is known by its id; one without an id (or with one that is not of this
 * list) by its day and title; what is left over is new, or gone.
 */
export function matchEvents(recorded: readonly EventRow[], wanted: readonly DatedEvent[]): EventChanges {
  const left = new Map(recorded.map(row => [row.id, row]))
  const take = (row: EventRow | undefined): EventRow | undefined => {
    if (row !== undefined)
      left.delete(row.id)
    return row
  }
  const byId = wanted.map(event => ({ event, row: event.id === undefined ? undefined : take(left.get(event.id)) }))
  const pairs = byId.map(({ event, row }) => ({
    after: fieldsOf(event),
    before: row ?? take([...left.values()].find(({ heldOn, title }) => heldOn === event.date && title === event.title)),
  }))
  return {
    added: pairs.flatMap(({ before, after }) => before === undefined ? [after] : []),
    changed: pairs.flatMap(({ before, after }) => before === undefined || isSame(before, after) ? [] : [{ before, after }]),
    removed: [...left.values()],
  }
}

/** Every day on which something is or was. */
export function daysOf({ added, changed, removed }: EventChanges): string[] {
  return [...added.map(({ heldOn }) => heldOn), ...changed.flatMap(({ before, after }) => [before.heldOn, after.heldOn]), ...removed.map(({ heldOn }) => heldOn)]
}
