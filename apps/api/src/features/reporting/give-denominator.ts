import type { GiveDenominator, KnownDenominator } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { DenominatorRow } from './queries-denominators.ts'
import { schema } from '@rodykle/db'
import { impossibleFor } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError, UnprocessableError } from '../../platform/errors.ts'
import { denominatorAnswer, lockDenominator } from './queries-denominators.ts'

/**
 * Says what a unit's percent will be of, and where that is from; null takes it back. Whatever the unit has entered stays as it is: where that
 * is of another number, the unit is asked why, and the reviewer is shown both.
 * @throws ConflictError `changed-meanwhile` with what is known now; UnprocessableError where the value is no fraction, or the number impossible
 */
export function giveDenominator(ctx: Context, id: string, { version, denominator, source }: GiveDenominator): Promise<KnownDenominator> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'denominator:give')
    const row = await lockDenominator(ctx, id)
    if (row === null)
      throw new NotFoundError('actual')
    if (row.actual.version !== version)
      throw new ConflictError('changed-meanwhile', { current: denominatorAnswer(row) })
    return writeDenominator(ctx, row, { denominator, source })
  })
}

/** The same for a row that is locked already, within a transaction that does more. */
export async function writeDenominator(ctx: TransactionContext, row: DenominatorRow, { denominator, source }: Omit<GiveDenominator, 'version'>): Promise<KnownDenominator> {
  const { actual, indicator, planStatus, unit } = row
  if (planStatus === 'closed')
    throw new ConflictError('plan-not-published', { status: planStatus })
  assertPossible(row, denominator)
  const given = { expectedDenominator: denominator, denominatorSource: denominator === null ? null : source }
  await ctx.db.update(schema.actuals).set({ ...given, version: actual.version + 1 }).where(eq(schema.actuals.id, actual.id))
  const after = { ...actual, ...given, version: actual.version + 1 }
  await audit(ctx, { action: 'actual.give-denominator', entityId: actual.id, unitId: unit.id, indicatorId: indicator.id, before: audited(actual), after: audited(after) })
  return denominatorAnswer({ actual: after, unit })
}

function assertPossible({ indicator }: DenominatorRow, denominator: string | null): void {
  if (indicator.valueKind !== 'ratio')
    throw new UnprocessableError('value-kind-mismatch', { expected: indicator.valueKind, given: 'ratio' })
  if (denominator === null)
    return
  const reason = impossibleFor({ state: 'reported', value: { kind: 'ratio', numerator: '0', denominator } }, indicator)
  if (reason !== null)
    throw new UnprocessableError('value-impossible', { reason })
}

function audited({ expectedDenominator, denominatorSource }: Pick<DenominatorRow['actual'], 'expectedDenominator' | 'denominatorSource'>): Record<string, unknown> {
  return { expectedDenominator, denominatorSource }
}
