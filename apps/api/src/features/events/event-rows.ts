import type { EventAnswer } from '@rodykle/contracts'
import type { DatedEvent, PeriodSpan } from '@rodykle/domain'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { EventOwner } from './counted-cells.ts'
import { schema } from '@rodykle/db'
import { and, asc, between, eq, inArray } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'

const { events } = schema

export type EventRow = typeof events.$inferSelect
export type EventFields = Pick<EventRow, 'heldOn' | 'title' | 'note'>

/** In the order in which a list of events is read: by day, then as they were written down. */
export const earliestFirst = [asc(events.heldOn), asc(events.id)]

export function eventsWithin(ctx: Context, { unitId, indicatorId }: EventOwner, { startsOn, endsOn }: PeriodSpan): Promise<EventRow[]> {
  return ctx.db.select().from(events).where(and(eq(events.unitId, unitId), eq(events.indicatorId, indicatorId), between(events.heldOn, startsOn, endsOn))).orderBy(...earliestFirst)
}

/** Whose it is, before anything is locked: a cell is always locked before the events it counts. @throws NotFoundError */
export async function ownerOfEvent(ctx: Context, id: string): Promise<EventOwner> {
  const [row] = await ctx.db.select({ unitId: events.unitId, indicatorId: events.indicatorId }).from(events).where(eq(events.id, id))
  if (row === undefined)
    throw new NotFoundError('event')
  return row
}

/** @throws NotFoundError */
export async function lockEvent(ctx: TransactionContext, id: string): Promise<EventRow> {
  const [row] = await ctx.db.select().from(events).where(eq(events.id, id)).for('update')
  if (row === undefined)
    throw new NotFoundError('event')
  return row
}

export async function insertEvents(ctx: TransactionContext, owner: EventOwner, fields: readonly EventFields[]): Promise<EventRow[]> {
  const { personId } = requireActor(ctx)
  const now = ctx.clock.now()
  return fields.length === 0
    ? []
    : ctx.db.insert(events).values(fields.map(field => ({ ...owner, ...field, createdAt: now, createdBy: personId, updatedAt: now, updatedBy: personId }))).returning()
}

export async function changeEvent(ctx: TransactionContext, before: EventRow, { heldOn, title, note }: EventFields): Promise<EventRow> {
  const changed = { heldOn, title, note, updatedAt: ctx.clock.now(), updatedBy: requireActor(ctx).personId, version: before.version + 1 }
  await ctx.db.update(events).set(changed).where(eq(events.id, before.id))
  return { ...before, ...changed }
}

export async function removeEvents(ctx: TransactionContext, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await ctx.db.delete(events).where(inArray(events.id, [...ids]))
}

/** As a cell holds it. */
export function datedEvent({ id, heldOn, title, note }: EventRow): DatedEvent {
  return { id, date: heldOn, title, ...(note !== '' && { note }) }
}

export function eventAnswer({ id, unitId, indicatorId, heldOn, title, note, updatedAt, version }: EventRow): EventAnswer {
  return { id, unitId, indicatorId, heldOn, title, note, updatedAt: updatedAt.toISOString(), version }
}

/** What the trail keeps of an event. */
export function auditedEvent({ heldOn, title, note, version }: EventRow): Record<string, unknown> {
  return { heldOn, title, note, version }
}
