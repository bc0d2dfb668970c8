import type { CreateIndicator } from '@rodykle/contracts'
import type { TransactionContext } from '../../platform/context.ts'
import type { IndicatorRow } from './queries-indicators.ts'
import { fitsTotal } from '@rodykle/domain'
import { UnprocessableError } from '../../platform/errors.ts'
import { holdIndicatorOfCode, readPartsOf } from './queries-indicators.ts'

/** @throws UnprocessableError where the number is said to be a part of what it cannot be a part of */
export async function assertFitsTotal(ctx: TransactionContext, card: CreateIndicator): Promise<void> {
  if (card.totalCode !== null && !fitsTotal(card, await holdIndicatorOfCode(ctx, card.totalCode)))
    throw totalUnfit()
}

/** @throws UnprocessableError where the number has parts that it can no longer be the total of */
export async function assertFitsParts(ctx: TransactionContext, before: IndicatorRow, after: IndicatorRow): Promise<void> {
  const parts = await readPartsOf(ctx, before.code)
  if (parts.some(part => part.id !== after.id && !fitsTotal(part, after)))
    throw totalUnfit()
}

function totalUnfit(): UnprocessableError {
  return new UnprocessableError('rule-mismatch', { problems: ['total-unfit'] })
}
