import type { SQL } from 'drizzle-orm'
import type { AuditRecord } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import type { SeenCell } from './seen-cells.ts'
import { schema } from '@rodykle/db'
import { eq, getTableColumns, sql } from 'drizzle-orm'
import { auditEntryOf } from '../../platform/audit.ts'
import { prepared } from '../../platform/prepared.ts'
import { tallyColumns } from './queries-submissions.ts'

const { actuals, auditEntries, submissions } = schema

const beside = (periodId: typeof actuals.periodId | typeof submissions.periodId): SQL<string> => sql<string>`data_version_beside(${periodId})::text`

/** The version of all that the cells of a submission are judged by and compared with; ask before reading any of it. Empty for an unknown one. */
export async function readVersionBeside(ctx: Context, submissionId: string): Promise<string> {
  const [row] = await prepared(ctx.db, 'version_beside', name => ctx.db.select({ version: beside(submissions.periodId) }).from(submissions).where(eq(submissions.id, sql.placeholder('id'))).prepare(name)).execute({ id: submissionId })
  return row?.version ?? ''
}

/** The same for one cell. */
export async function readVersionBesideCell(ctx: Context, actualId: string): Promise<string> {
  const [row] = await prepared(ctx.db, 'version_beside_cell', name => ctx.db.select({ version: beside(actuals.periodId) }).from(actuals).where(eq(actuals.id, sql.placeholder('id'))).prepare(name)).execute({ id: actualId })
  return row?.version ?? ''
}

/** Writes the cell with its entry in the trail if all is still as it was seen, and answers what the submission then comes to; else null. */
export async function writeAsSeen(ctx: Context, seen: SeenCell, after: CellRow, record: AuditRecord): Promise<Pick<SubmissionRow, 'counts' | 'lastEventOn'> | null> {
  const seenAs = sql`${sql.placeholder('id')}, ${sql.placeholder('version')}, ${sql.placeholder('submission')}, ${sql.placeholder('beside')}`
  const statement = prepared(ctx.db, 'write_as_seen', name =>
    ctx.db.select(tallyColumns).from(sql`write_as_seen(${seenAs}, ${sql.placeholder('after')}, ${sql.placeholder('entry')}) tally`).prepare(name))
  const [tally] = await statement.execute({
    id: seen.cell.actual.id,
    version: seen.cell.actual.version,
    submission: seen.row.submission.version,
    beside: seen.beside,
    after: JSON.stringify(rowOf(actuals, after.actual)),
    entry: JSON.stringify(rowOf(auditEntries, auditEntryOf(ctx, record))),
  })
  return tally ?? null
}

/** By the names of the database's own columns. */
function rowOf(table: typeof actuals | typeof auditEntries, values: object): Record<string, unknown> {
  const names = namesOf(table)
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [names.get(key) ?? key, value]))
}

const columnNames = new Map<object, ReadonlyMap<string, string>>()

function namesOf(table: typeof actuals | typeof auditEntries): ReadonlyMap<string, string> {
  const names = columnNames.get(table) ?? new Map(Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name]))
  columnNames.set(table, names)
  return names
}
