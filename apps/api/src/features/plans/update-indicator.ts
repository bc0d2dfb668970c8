import type { IndicatorCard, UpdateIndicator } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { IndicatorRow } from './queries-indicators.ts'
import { schema } from '@rodykle/db'
import { indicatorProblems, problemsOf } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, UnprocessableError } from '../../platform/errors.ts'
import { withChanges } from '../../platform/with-changes.ts'
import { assertFitsParts, assertFitsTotal } from './assert-total.ts'
import { hasValues, isCodeTaken, lockCodes, lockIndicator, readPublishedDemands } from './queries-indicators.ts'

/** Rewords or redefines an indicator. A change of definition breaks its trend, and says so by a new definition version. */
export function updateIndicator(ctx: Context, id: string, { version, definitionChanged = false, ...changes }: UpdateIndicator): Promise<IndicatorCard> {
  return inTransaction(ctx, async (ctx) => {
    await lockCodes(ctx)
    const before = await lockIndicator(ctx, id)
    assertCan(ctx, 'plan:edit')
    if (before.version !== version)
      throw new ConflictError('changed-meanwhile', { current: before })
    const after = withChanges(before, { ...changes, version: version + 1, definitionVersion: before.definitionVersion + Number(definitionChanged) })
    await assertLegal(ctx, before, after)
    await ctx.db.update(schema.indicators).set(after).where(eq(schema.indicators.id, id))
    await audit(ctx, { action: 'indicator.update', entityId: id, indicatorId: id, before, after })
    return after
  })
}

/** Values that exist keep their kind, and what published plans ask can still be judged. @throws ConflictError, UnprocessableError */
async function assertLegal(ctx: TransactionContext, before: IndicatorRow, after: IndicatorRow): Promise<void> {
  if (after.code !== before.code && await isCodeTaken(ctx, after.code, after.id))
    throw new ConflictError('already-exists', { field: 'code' })
  if (after.valueKind !== before.valueKind && await hasValues(ctx, after.id))
    throw new ConflictError('plan-has-values', { field: 'valueKind' })
  const problems = indicatorProblems(after)
  if (problems.length > 0)
    throw new UnprocessableError('rule-mismatch', { problems })
  await assertFitsTotal(ctx, after)
  await assertFitsParts(ctx, before, after)
  const broken = (await readPublishedDemands(ctx, after.id)).filter(demand => problemsOf(demand, after).length > 0)
  if (broken.length > 0)
    throw new UnprocessableError('rule-mismatch', { targets: broken.map(demand => ({ targetId: demand.targetId, year: demand.year, code: demand.code, problems: problemsOf(demand, after) })) })
}
