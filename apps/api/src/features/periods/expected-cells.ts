import type { TransactionContext } from '../../platform/context.ts'
import type { PeriodRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { isInScope, versionInForce } from '@rodykle/domain'
import { and, eq, inArray } from 'drizzle-orm'
import { unitsOn } from '../institutions/index.ts'

/** What decides who is asked what. */
export type AskingPeriod = Pick<PeriodRow, 'id' | 'planId' | 'kind' | 'endsOn' | 'state'>

export interface ExpectedCell {
  unitId: string
  targetId: string
  /** In force at the period's end: what the cell will be judged by. */
  targetVersionId: string
}

/**
 * Every target of the plan (or only the named ones) that is reported in periods of this kind, for every unit that exists and
 * is in its scope on the period's last day. Before a period opens, only of the units that it was opened for ahead of the others.
 */
export async function expectedCells(ctx: TransactionContext, period: AskingPeriod, targetIds?: readonly string[]): Promise<ExpectedCell[]> {
  const { periodOverrides, targets, targetVersions } = schema
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
  const ahead = await ctx.db.select({ unitId: periodOverrides.unitId }).from(periodOverrides).where(and(eq(periodOverrides.periodId, period.id), eq(periodOverrides.state, 'open')))
  const isAsked = (unitId: string) => period.state !== 'upcoming' || ahead.some(other => other.unitId === unitId)
  const units = (await unitsOn(ctx, period.endsOn)).filter(({ id }) => isAsked(id))

  return [...Map.groupBy(versions, ({ targetId }) => targetId)].flatMap(([targetId, ofTarget]) => {
    const asking = versionInForce(ofTarget, period.endsOn)
    if (asking?.reportedEvery !== period.kind)
      return []
    return units.filter(unit => isInScope(unit, asking.scope)).map(unit => ({ unitId: unit.id, targetId, targetVersionId: asking.id }))
  })
}
