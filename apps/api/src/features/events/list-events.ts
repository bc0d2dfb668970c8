import type { EventList, EventQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can } from '@rodykle/domain'
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'
import { earliestFirst, eventAnswer } from './event-rows.ts'
import { reachedUnit } from './within-reach.ts'

const { actuals, events } = schema

/** Whoever does not fill the unit's forms sees what it has handed in, never what stands in its drafts. */
const handedIn = sql`exists (
  select from ${actuals} cell
  where cell.unit_id = ${events.unitId} and cell.standing <> 'draft'
    and cell.value -> 'events' @> jsonb_build_array(jsonb_build_object('id', ${events.id})))`

/** A unit's events, of one indicator or of all. */
export async function listEvents(ctx: Context, { unitId, indicatorId, from, to }: EventQuery): Promise<EventList> {
  const unit = await reachedUnit(ctx, unitId)
  const rows = await ctx.db.select().from(events).where(and(
    eq(events.unitId, unitId),
    indicatorId === undefined ? undefined : eq(events.indicatorId, indicatorId),
    from === undefined ? undefined : gte(events.heldOn, from),
    to === undefined ? undefined : lte(events.heldOn, to),
    can(requireActor(ctx), 'submission:fill', unit) ? undefined : handedIn,
  )).orderBy(...earliestFirst)
  return { events: rows.map(eventAnswer) }
}
