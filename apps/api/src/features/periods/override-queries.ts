import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq } from 'drizzle-orm'

const { periodOverrides } = schema

/** Which override: one period, one unit. */
export interface OverrideKey {
  periodId: string
  unitId: string
}

export function isOverride({ periodId, unitId }: OverrideKey) {
  return and(eq(periodOverrides.periodId, periodId), eq(periodOverrides.unitId, unitId))
}

/** The unit's own days, or null while it has none. Call with the period locked. */
export async function findOverride(ctx: TransactionContext, key: OverrideKey) {
  const [override] = await ctx.db.select().from(periodOverrides).where(isOverride(key))
  return override ?? null
}
