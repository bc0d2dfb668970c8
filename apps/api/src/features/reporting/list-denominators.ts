import type { DenominatorQuery, KnownDenominatorList } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { denominatorAnswer, headOf, listDenominatorRows } from './queries-denominators.ts'

/** What is known of each asked unit's denominator, for whoever gives them. @throws NotFoundError where the period asks nobody this */
export async function listDenominators(ctx: Context, { targetId, periodId }: DenominatorQuery): Promise<KnownDenominatorList> {
  assertCan(ctx, 'denominator:give')
  const rows = await listDenominatorRows(ctx, and(eq(schema.actuals.targetId, targetId), eq(schema.actuals.periodId, periodId), eq(schema.indicators.valueKind, 'ratio')))
  const [first] = rows
  if (first === undefined)
    throw new NotFoundError('target')
  return { ...headOf(first), denominators: rows.map(denominatorAnswer) }
}
