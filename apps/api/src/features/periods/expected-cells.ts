import type { TransactionContext } from '../../platform/context.ts'
import type { PeriodRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { isInScope, versionInForce } from '@rodykle/domain'
import { and, eq, inArray } from 'drizzle-orm'
import { unitsOn } from '../institutions/index.ts'

/** What decides who is asked what. */
export type AskingPeriod = Pick<PeriodRow, 'id' | 'planId' | 'kind' | 'endsOn'>

export interface ExpectedCell {
  unitId: string
  targetId: string
  /** In force at the period's end: what the cell will be judged by. */
  targetVersionId: string
}

/**
 * Every target of the plan (or only the named ones) that is reported in periods of this kind, for every unit that exists and
 * is in its scope on the period's last day.
 */
export async function expectedCells(ctx: TransactionContext, period: AskingPeriod, targetIds?: readonly string[]): Promise<ExpectedCell[]> {
  const { targets, targetVersions } = schema
  const versions = await ctx.db.select({
    id: targetVersions.id,
    targetId: targetVersions.targetId,
    version: targetVersions.version,
    validFrom: targetVersions.validFrom,
    scope: targetVersions.scope,
    reportedEvery: targetVersions.reportedEvery,
  })
    .from(targetVersions)
    .innerJoin(targets, eq(targets.id, targetVersions.targetId))
    .where(and(eq(targets.planId, period.planId), targetIds && inArray(targets.id, [...targetIds])))
  const units = await unitsOn(ctx, period.endsOn)

  return [...Map.groupBy(versions, ({ targetId }) => targetId)].flatMap(([targetId, ofTarget]) => {
    const asking = versionInForce(ofTarget, period.endsOn)
    if (asking?.reportedEvery !== period.kind)
      return []
    return units.filter(unit => isInScope(unit, asking.scope)).map(unit => ({ unitId: unit.id, targetId, targetVersionId: asking.id }))
  })
}
