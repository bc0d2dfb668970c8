import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { actualStandings, decimal, decimalText, isCounted } from '@rodykle/domain'
import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm'

const { actuals } = schema

/** What the other units reported, by target, in order of size: numbers without a name. */
export type Spread = ReadonlyMap<string, readonly string[]>

/** @param period of which period, and whose value is being looked at. */
export async function readSpread(ctx: Context, { periodId, unitId }: { periodId: string, unitId: string }, targetIds: readonly string[]): Promise<Spread> {
  if (targetIds.length === 0)
    return new Map()
  const rows = await ctx.db
    .select({ targetId: actuals.targetId, achieved: actuals.achieved })
    .from(actuals)
    .where(and(
      eq(actuals.periodId, periodId),
      inArray(actuals.targetId, [...targetIds]),
      ne(actuals.unitId, unitId),
      inArray(actuals.standing, actualStandings.filter(standing => isCounted(standing, 'working'))),
      isNotNull(actuals.achieved),
    ))
    .orderBy(asc(actuals.achieved))
  return new Map([...Map.groupBy(rows, ({ targetId }) => targetId)].map(([targetId, ofTarget]) =>
    [targetId, ofTarget.flatMap(({ achieved }) => achieved === null ? [] : [decimalText(decimal(achieved))])]))
}
