import type { TransactionContext } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import { schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'

const { actuals } = schema

type ActualRow = typeof actuals.$inferSelect

/** What can become of a cell once it is asked; the rest of it never changes, and what its percent will be of is for others to say. */
const changingColumns = [
  'targetVersionId',
  'state',
  'value',
  'numerator',
  'denominator',
  'number',
  'weight',
  'reason',
  'denominatorReason',
  'comment',
  'status',
  'achieved',
  'gap',
  'standing',
  'returnReason',
  'reviewedAt',
  'reviewedBy',
  'updatedAt',
  'updatedBy',
  'version',
] as const satisfies readonly (keyof ActualRow)[]

export type CellChanges = Partial<Pick<ActualRow, Exclude<typeof changingColumns[number], 'version'>>>

/** The cell as it is to be; every change raises its version. */
export function changedCell(cell: CellRow, changes: CellChanges): CellRow {
  return { ...cell, actual: { ...cell.actual, ...changes, version: cell.actual.version + 1 } }
}

/** Writes a locked cell as it is to be, all of it: so it is one statement whatever has changed. */
export async function writeCell(ctx: TransactionContext, { actual }: CellRow): Promise<void> {
  await prepared(ctx.db, 'write_cell', (name) => {
    // As SQL, and not as values of the columns: those would write a missing value as the JSON word null.
    const placeholders = Object.fromEntries(changingColumns.map(column => [column, sql`${sql.placeholder(column)}`]))
    return ctx.db.update(actuals).set(placeholders).where(eq(actuals.id, sql.placeholder('id'))).prepare(name)
  }).execute(actual)
}

/** What the trail keeps of a value: enough to say what it was, and what it amounted to. */
export function auditedValue({ actual: { state, value, reason, comment, denominatorReason, status, gap, standing, version } }: CellRow): Record<string, unknown> {
  return { state, value, reason, comment, status, gap, standing, version, ...(denominatorReason !== null && { denominatorReason }) }
}
