import type { TransactionContext } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'

const { actuals } = schema

type ActualRow = typeof actuals.$inferSelect
export type CellChanges = Partial<Omit<ActualRow, 'id' | 'version'>>

/** Writes to one locked cell; every write raises its version. */
export async function writeCell(ctx: TransactionContext, cell: CellRow, changes: CellChanges): Promise<CellRow> {
  const written = { ...changes, version: cell.actual.version + 1 }
  await ctx.db.update(actuals).set(written).where(eq(actuals.id, cell.actual.id))
  return { ...cell, actual: { ...cell.actual, ...written } }
}

/** What the trail keeps of a value: enough to say what it was, and what it amounted to. */
export function auditedValue({ actual: { state, value, reason, comment, denominatorReason, status, gap, standing, version } }: CellRow): Record<string, unknown> {
  return { state, value, reason, comment, status, gap, standing, version, ...(denominatorReason !== null && { denominatorReason }) }
}
