import type { CreateIndicator, IndicatorCard } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { IndicatorRow } from './queries-indicators.ts'
import { schema } from '@rodykle/db'
import { indicatorProblems } from '@rodykle/domain'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, UnprocessableError } from '../../platform/errors.ts'
import { assertFitsTotal } from './assert-total.ts'

/** Defines a lasting indicator, to be asked for by any year's plan. */
export function createIndicator(ctx: Context, card: CreateIndicator): Promise<IndicatorCard> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'plan:edit')
    return insertIndicator(ctx, card)
  })
}

/** For a verb that may edit the plan. @throws UnprocessableError, ConflictError when the code is another's */
export async function insertIndicator(ctx: TransactionContext, card: CreateIndicator): Promise<IndicatorRow> {
  const problems = indicatorProblems(card)
  if (problems.length > 0)
    throw new UnprocessableError('rule-mismatch', { problems })
  await assertFitsTotal(ctx, card)
  const [after] = await ctx.db.insert(schema.indicators).values(card).onConflictDoNothing({ target: schema.indicators.code }).returning()
  if (after === undefined)
    throw new ConflictError('already-exists', { field: 'code' })
  await audit(ctx, { action: 'indicator.create', entityId: after.id, indicatorId: after.id, after })
  return after
}
