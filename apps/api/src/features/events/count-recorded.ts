import type { SQL } from 'drizzle-orm'
import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { lockCountedCells } from './counted-cells.ts'
import { refreshCells } from './refresh-cells.ts'

const { actuals, events, targets } = schema

async function refreshWhere(ctx: TransactionContext, condition: SQL | undefined): Promise<void> {
  await refreshCells(ctx, await lockCountedCells(ctx, condition))
}

/** Cells that were just asked hold the events that were recorded before: nobody types in twice what is known. Those with an answer are left alone. */
export function countRecorded(ctx: TransactionContext, periodId: string): Promise<void> {
  return refreshWhere(ctx, and(
    eq(actuals.periodId, periodId),
    eq(actuals.standing, 'draft'),
    eq(actuals.state, 'not-reported'),
    sql`${actuals.reason} is null`,
    sql`exists (select from ${events} where ${events.unitId} = ${actuals.unitId} and ${events.indicatorId} = ${targets.indicatorId})`,
  ))
}

/** A unit's span has changed: its cells that can still be typed in hold the events of the new one. */
export function countAnew(ctx: TransactionContext, { periodId, unitId }: { periodId: string, unitId: string }): Promise<void> {
  return refreshWhere(ctx, and(eq(actuals.periodId, periodId), eq(actuals.unitId, unitId), inArray(actuals.standing, ['draft', 'returned'])))
}
