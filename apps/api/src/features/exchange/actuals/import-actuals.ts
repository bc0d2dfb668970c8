import type { ActualFieldName, ImportActuals, ImportActualsQuery, ImportReport } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../../platform/context.ts'
import type { ImportRun, TellProgress } from '../findings/import-run.ts'
import type { PlanFrame } from '../lookup/read-plan-frame.ts'
import type { ImportSource } from '../read-source.ts'
import type { GivenTable } from '../table/given-table.ts'
import type { GivenValue } from './group-rows.ts'
import type { ValueFrame } from './import-frame.ts'
import type { ValueWriter } from './weigh-values.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { assertCan } from '../../../platform/access.ts'
import { audit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/context.ts'
import { reportOf, reportOrRefuse, startImport } from '../findings/import-run.ts'
import { readPlanFrame } from '../lookup/read-plan-frame.ts'
import { takeTable } from '../table/take-table.ts'
import { actualTable } from './actual-table.ts'
import { prepareChanges } from './apply-changes.ts'
import { readValueFrame } from './import-frame.ts'
import { settleAccepted } from './settle-accepted.ts'
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
      await weigh(ctx, run, table, query, () => null)
    reportOrRefuse(run)
    return reportOf(run, false)
  }
  return inTransaction(ctx, async (ctx) => {
    await lockPlan(ctx, query.year)
    const accepted = new Set<string>()
    const { plan } = await weigh(ctx, run, table, query, frame => ({
      begin: parts => lockSubmissions(ctx, parts),
      prepare(changes) {
        for (const { cell } of changes.filter(({ accepts }) => accepts))
          accepted.add(cell.submission_id)
        return prepareChanges(ctx, frame, changes)
      },
    }))
    reportOrRefuse(run)
    await settleAccepted(ctx, [...accepted])
    const report = reportOf(run, true)
    if (report.counts.new + report.counts.changed > 0)
      await audit(ctx, { action: 'import.actuals', entityId: plan.id, after: { year: query.year, as: query.as, file: source.name, new: report.counts.new, changed: report.counts.changed, same: report.counts.same } })
    return report
  })
}

async function weigh(ctx: Context, run: ImportRun, table: Table, { year, as }: ImportActualsQuery, writerFor: (frame: ValueFrame) => ValueWriter | null): Promise<PlanFrame> {
  const plan = await readPlanFrame(ctx, year)
  const values = await readValueFrame(ctx, plan, as)
  await weighValues(ctx, run, table, { plan, values }, writerFor(values))
  return plan
}

/** What a plan asks and when it may be answered must not change meanwhile. */
async function lockPlan(ctx: TransactionContext, year: number): Promise<void> {
  const { periods, plans } = schema
  await ctx.db.select({ id: plans.id }).from(plans).where(eq(plans.year, year)).for('share')
  await ctx.db.select({ id: periods.id }).from(periods).innerJoin(plans, eq(plans.id, periods.planId)).where(eq(plans.year, year)).orderBy(asc(periods.id)).for('share', { of: periods })
}

/** Everybody who reviews locks the submission first; in one order, so that two imports wait for each other. */
async function lockSubmissions(ctx: TransactionContext, parts: readonly (readonly GivenValue[])[]): Promise<void> {
  const { submissions } = schema
  const unitsOf = new Map<string, Set<string>>()
  for (const { subject: { period, unit } } of parts.flat()) {
    const units = unitsOf.get(period.id) ?? new Set<string>()
    unitsOf.set(period.id, units.add(unit.id))
  }
  const concerned = [...unitsOf].map(([periodId, units]) => and(eq(submissions.periodId, periodId), inArray(submissions.unitId, [...units])))
  if (concerned.length > 0)
    await ctx.db.select({ id: submissions.id }).from(submissions).where(or(...concerned)).orderBy(asc(submissions.id)).for('update')
}
