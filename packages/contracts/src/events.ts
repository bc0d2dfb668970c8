import { gapStatuses, observedStates } from '@rodykle/domain'
import { z } from 'zod'
import { Id, Instant, IsoDate, ShortText, Version } from './primitives.ts'

const eventFields = { heldOn: IsoDate, title: ShortText, note: z.string().trim().max(2000) }

/** What took place on a day in a unit, counted by an indicator. */
export const EventAnswer = z.object({
  id: Id,
  unitId: Id,
  indicatorId: Id,
  ...eventFields,
  title: z.string(),
  updatedAt: Instant,
  version: Version,
})
export type EventAnswer = z.infer<typeof EventAnswer>

export const EventQuery = z.strictObject({ unitId: Id, indicatorId: Id.optional(), from: IsoDate.optional(), to: IsoDate.optional() })
export type EventQuery = z.infer<typeof EventQuery>
export const EventList = z.object({ events: z.array(EventAnswer).describe('earliest first') })
export type EventList = z.infer<typeof EventList>

export const CreateEvent = z.strictObject({ unitId: Id, indicatorId: Id, ...eventFields })
export type CreateEvent = z.infer<typeof CreateEvent>
/** `version` is the one the person saw; if the event has changed since, the answer is 409 `changed-meanwhile` with what it is now and what was sent. */
export const UpdateEvent = z.strictObject({ version: Version, ...eventFields })
export type UpdateEvent = z.infer<typeof UpdateEvent>

/** An event as it was written, and the asked cells that count it as they are after it. */
export const EventWritten = z.object({
  event: EventAnswer,
  cells: z.array(z.object({ actualId: Id, periodId: Id, state: z.enum(observedStates), events: z.int().nullable(), status: z.enum(gapStatuses), version: Version })),
})
export type EventWritten = z.infer<typeof EventWritten>
export const EventRemoved = EventWritten.omit({ event: true })
export type EventRemoved = z.infer<typeof EventRemoved>
