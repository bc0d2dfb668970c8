import type { ActualFieldName, ImportActuals, ImportActualsQuery, ImportReport } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../../platform/context.ts'
import type { ImportRun, TellProgress } from '../findings/import-run.ts'
import type { ImportSource } from '../read-source.ts'
import type { GivenTable } from '../table/given-table.ts'
import type { CellChange } from './weigh-value.ts'
import { schema } from '@rodykle/db'
import { asc, eq, inArray } from 'drizzle-orm'
import { assertCan } from '../../../platform/access.ts'
import { audit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/context.ts'
import { reportOf, reportOrRefuse, startImport } from '../findings/import-run.ts'
import { readPlanFrame } from '../lookup/read-plan-frame.ts'
import { takeTable } from '../table/take-table.ts'
import { actualTable } from './actual-table.ts'
import { applyChanges } from './apply-changes.ts'
import { readValueFrame } from './import-frame.ts'
import { weighValues } from './weigh-values.ts'

type Source = ImportSource<ImportActuals['rows'][number]>
type Table = GivenTable<ActualFieldName>

/**
 * Brings in a table of values: first as a preview, then in one transaction, all or nothing. What is the same already is not written.
 * @throws NotFoundError while the year has no plan; ConflictError `import-has-problems` with the report
 */
export async function importActuals(ctx: Context, query: ImportActualsQuery, source: Source, tell: TellProgress): Promise<ImportReport> {
  assertCan(ctx, 'value:import')
  if (query.as === 'accepted')
    assertCan(ctx, 'submission:review')
  await readPlanFrame(ctx, query.year)
  const run = startImport(query, source.answers, tell)
  const table = await takeTable(run, source, actualTable)
  run.findings.note(run.words.say('note.empty-cells'))
  if (table === null || run.isPreview) {
    if (table !== null)
      await weigh(ctx, run, table, query)
    reportOrRefuse(run)
    return reportOf(run, false)
  }
  return inTransaction(ctx, async (ctx) => {
    await lockPlan(ctx, query.year)
    const { frame, changes } = await weigh(ctx, run, table, query)
    reportOrRefuse(run)
    await lockSubmissions(ctx, changes)
    await applyChanges(ctx, run, frame, changes)
    const report = reportOf(run, true)
    if (changes.length > 0)
      await audit(ctx, { action: 'import.actuals', entityId: frame.plan.id, after: { year: query.year, as: query.as, file: source.name, new: report.counts.new, changed: report.counts.changed, same: report.counts.same } })
    return report
  })
}

async function weigh(ctx: Context, run: ImportRun, table: Table, { year, as }: ImportActualsQuery) {
  const plan = await readPlanFrame(ctx, year)
  const frame = await readValueFrame(ctx, plan, as)
  const changes = await weighValues(ctx, run, table, { plan, values: frame })
  return { frame, changes: changes.map(({ change }) => change) }
}

/** What a plan asks and when it may be answered must not change meanwhile. */
async function lockPlan(ctx: TransactionContext, year: number): Promise<void> {
  const { periods, plans } = schema
  await ctx.db.select({ id: plans.id }).from(plans).where(eq(plans.year, year)).for('share')
  await ctx.db.select({ id: periods.id }).from(periods).innerJoin(plans, eq(plans.id, periods.planId)).where(eq(plans.year, year)).orderBy(asc(periods.id)).for('share', { of: periods })
}

/** Everybody who reviews locks the submission first; in one order, so that two imports wait for each other. */
async function lockSubmissions(ctx: TransactionContext, changes: readonly CellChange[]): Promise<void> {
  const { submissions } = schema
  const ids = [...new Set(changes.map(({ cell }) => cell.submission_id))]
  if (ids.length > 0)
    await ctx.db.select({ id: submissions.id }).from(submissions).where(inArray(submissions.id, ids)).orderBy(asc(submissions.id)).for('update')
}
