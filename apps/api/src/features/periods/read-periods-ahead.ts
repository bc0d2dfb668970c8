import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can } from '@rodykle/domain'
import { and, eq, inArray } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'

const { periodOverrides, periods, submissions } = schema

/** Ids of the periods still to open in which a unit of the person's own has its form already. */
export async function readPeriodsAhead(ctx: Context): Promise<string[]> {
  const actor = requireActor(ctx)
  const own = actor.grants.flatMap(({ unitId }) => unitId !== null && can(actor, 'submission:fill', { unitId }) ? [unitId] : [])
  if (own.length === 0)
    return []
  const rows = await ctx.db.selectDistinct({ id: periods.id })
    .from(submissions)
    .innerJoin(periods, and(eq(periods.id, submissions.periodId), eq(periods.state, 'upcoming')))
    .innerJoin(periodOverrides, and(eq(periodOverrides.periodId, submissions.periodId), eq(periodOverrides.unitId, submissions.unitId), eq(periodOverrides.state, 'open')))
    .where(inArray(submissions.unitId, own))
  return rows.map(({ id }) => id)
}
