import type { TransactionContext } from '../../platform/context.ts'
import type { AskingPeriod, ExpectedCell } from './expected-cells.ts'
import { schema } from '@rodykle/db'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { auditAll } from '../../platform/audit.ts'
import { countRecorded } from '../events/index.ts'
import { tellAsked } from '../notices/index.ts'
import { expectedCells } from './expected-cells.ts'

export interface Asked {
  submissions: number
  cells: number
}

/**
 * Makes every asked cell that does not exist yet, as "not reported", and the submissions they stand in; says how many were new.
 * What exists is left alone. A unit that had already submitted gets its submission back, since it now has something to fill, and is told so.
 * @param targetIds only these targets; all of the plan's if left out.
 */
export async function askCells(ctx: TransactionContext, period: AskingPeriod, targetIds?: readonly string[]): Promise<Asked> {
  const cells = await expectedCells(ctx, period, targetIds)
  const submissions = await addSubmissions(ctx, period, new Set(cells.map(({ unitId }) => unitId)))
  const askedUnits = await addCells(ctx, period, cells)
  await countRecorded(ctx, period.id)
  await handBack(ctx, period, new Set(askedUnits))
  return { submissions, cells: askedUnits.length }
}

async function addSubmissions(ctx: TransactionContext, period: AskingPeriod, unitIds: ReadonlySet<string>): Promise<number> {
  const { rowCount } = await ctx.db.execute(sql`
    insert into ${schema.submissions} (period_id, unit_id)
    select ${period.id}::uuid, unit_id from unnest(${sql.param([...unitIds])}::uuid[]) as asked (unit_id)
    on conflict (period_id, unit_id) do nothing`)
  return rowCount ?? 0
}

/** A country's period has some two hundred thousand cells; so many at a time stay well within what one statement may take. */
const cellsAtOnce = 20_000

/** Answers the unit of every new cell. An unanswered cell is "no data" under every rule. */
async function addCells(ctx: TransactionContext, period: AskingPeriod, cells: readonly ExpectedCell[]): Promise<string[]> {
  const unitIds: string[] = []
  for (let from = 0; from < cells.length; from += cellsAtOnce) {
    const some = cells.slice(from, from + cellsAtOnce)
    const column = <Key extends keyof ExpectedCell>(key: Key) => sql.param(some.map(cell => cell[key]))
    const { rows } = await ctx.db.execute<{ unit_id: string }>(sql`
      insert into ${schema.actuals} (submission_id, period_id, unit_id, target_id, target_version_id, status, updated_at)
      select submission.id, submission.period_id, asked.unit_id, asked.target_id, asked.target_version_id, 'no-data', ${ctx.clock.now().toISOString()}::timestamptz
      from unnest(${column('unitId')}::uuid[], ${column('targetId')}::uuid[], ${column('targetVersionId')}::uuid[]) as asked (unit_id, target_id, target_version_id)
      join ${schema.submissions} as submission on submission.period_id = ${period.id} and submission.unit_id = asked.unit_id
      on conflict (period_id, target_id, unit_id) do nothing
      returning unit_id`)
    for (const row of rows)
      unitIds.push(row.unit_id)
  }
  return unitIds
}

async function handBack(ctx: TransactionContext, period: AskingPeriod, unitIds: ReadonlySet<string>): Promise<void> {
  const { submissions } = schema
  if (unitIds.size === 0)
    return
  const handedIn = await ctx.db.select({ id: submissions.id, unitId: submissions.unitId, status: submissions.status })
    .from(submissions)
    .where(and(eq(submissions.periodId, period.id), inArray(submissions.unitId, [...unitIds]), inArray(submissions.status, ['submitted', 'approved'])))
    .for('update')
  if (handedIn.length === 0)
    return
  await ctx.db.update(submissions)
    .set({ status: 'returned', approvedAt: null, version: sql`${submissions.version} + 1` })
    .where(inArray(submissions.id, handedIn.map(({ id }) => id)))
  await auditAll(ctx, handedIn.map(({ id, unitId, status }) => ({
    action: 'submission.return',
    entityId: id,
    unitId,
    before: { status },
    after: { status: 'returned', because: 'new-targets' },
  })))
  await tellAsked(ctx, period.id, handedIn.map(({ id }) => id))
}
