import type { ImportPlan, ImportPlanQuery, ImportReport, PlanFieldName } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../../platform/context.ts'
import type { ImportRun, TellProgress } from '../findings/import-run.ts'
import type { ImportSource } from '../read-source.ts'
import type { GivenTable } from '../table/given-table.ts'
import type { Standing } from './apply-levels.ts'
import type { TargetWork } from './apply-target.ts'
import type { AppliedRow } from './apply-total.ts'
import type { PlanCells } from './plan-cells.ts'
import type { RowOutcome } from './plan-changes.ts'
import { assertCan } from '../../../platform/access.ts'
import { audit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/context.ts'
import { createPlan, findPlanOfYear, lockPlan } from '../../plans/index.ts'
import { problem, reportOf, reportOrRefuse, startImport } from '../findings/import-run.ts'
import { unitFinder } from '../lookup/find-unit.ts'
import { readUnits } from '../lookup/read-units.ts'
import { takeTable } from '../table/take-table.ts'
import { applyLevels } from './apply-levels.ts'
import { applyPlanFields } from './apply-plan-fields.ts'
import { applyTarget, saysTarget } from './apply-target.ts'
import { applyTotals } from './apply-total.ts'
import { measureFacts } from './measure-facts.ts'
import { planCells } from './plan-cells.ts'
import { noOutcome } from './plan-changes.ts'
import { readPlanState } from './plan-state.ts'
import { planTable } from './plan-table.ts'

/** Ends a preview: everything was tried, nothing is kept. */
class PreviewEnds extends Error {}

/**
 * Brings in a plan's table: matched by codes, new items made, others changed by the plan's own verbs, nothing deleted. A preview does all of it
 * and takes it back, so that it can find no other problems than the import itself.
 * @throws ConflictError `import-has-problems` with the report
 */
export async function importPlan(ctx: Context, query: ImportPlanQuery, source: ImportSource<ImportPlan['rows'][number]>, tell: TellProgress): Promise<ImportReport> {
  assertCan(ctx, 'plan:edit')
  const run = startImport(query, source.answers, tell)
  const table = await takeTable(run, source, planTable)
  run.findings.note(run.words.say('note.nothing-deleted'))
  run.findings.note(run.words.say('note.empty-cells'))
  if (table === null) {
    reportOrRefuse(run)
    return reportOf(run, false)
  }
  try {
    return await inTransaction(ctx, async (ctx) => {
      await applyRows(ctx, run, table, query)
      if (run.isPreview)
        throw new PreviewEnds()
      reportOrRefuse(run)
      const report = reportOf(run, true)
      if (report.counts.new + report.counts.changed > 0) {
        const plan = await findPlanOfYear(ctx, query.year)
        await audit(ctx, { action: 'import.plan', entityId: plan?.id ?? null, after: { year: query.year, file: source.name, new: report.counts.new, changed: report.counts.changed, same: report.counts.same } })
      }
      return report
    })
  }
  catch (error) {
    if (!(error instanceof PreviewEnds))
      throw error
    return reportOf(run, false)
  }
}

async function applyRows(ctx: TransactionContext, run: ImportRun, table: GivenTable<PlanFieldName>, query: ImportPlanQuery): Promise<void> {
  const rows = table.rows.map(row => planCells(run, table, row))
  if (rows.length === 0)
    return
  const known = await findPlanOfYear(ctx, query.year)
  if (known?.status === 'closed')
    return void run.findings.add('problem', 0, () => ({ label: String(query.year), problems: [problem(run, 'plan-closed', null, { year: query.year })] }))
  if (known === null) {
    run.findings.note(run.words.say('note.new-plan', { year: query.year }))
    await createPlan(ctx, { year: query.year, copyFromYear: null })
  }
  const found = known ?? await findPlanOfYear(ctx, query.year)
  if (found === null)
    throw new TypeError('the plan was not made')
  const plan = await lockPlan(ctx, found.id)
  const state = await readPlanState(ctx, plan, measureFacts(rows))
  const units = await readUnits(ctx)
  const work: TargetWork = { ctx, run, state, query, finder: unitFinder(run, units, { asks: true }), units: new Map(units.map(unit => [unit.id, unit])) }
  const standing: Standing = { priority: null, task: null, measure: null }
  const applied: AppliedRow[] = []
  for (const [index, cells] of rows.entries()) {
    run.tell(run.isPreview ? 'judging' : 'writing', index, rows.length)
    applied.push({ cells, outcome: await applyRow(work, cells, standing) })
  }
  await applyTotals(work, applied)
  for (const row of applied)
    noteRow(run, row)
  run.tell(run.isPreview ? 'judging' : 'writing', rows.length, rows.length)
}

async function applyRow(work: TargetWork, cells: PlanCells, standing: Standing): Promise<RowOutcome> {
  const { ctx, run, state } = work
  const outcome = noOutcome()
  await applyPlanFields(ctx, run, state, cells, outcome)
  const stands = await applyLevels(ctx, run, state, cells, standing, outcome)
  if (saysTarget(cells) && (stands || cells.problems.length === 0))
    await applyTarget(work, cells, standing.measure, outcome)
  return outcome
}

function noteRow(run: ImportRun, { cells, outcome }: AppliedRow): void {
  const label = () => [cells.text('indicatorCode', 40), cells.text('indicator', 300) ?? cells.text('measure', 300) ?? cells.text('task', 300) ?? cells.text('priority', 300)].filter(text => text !== null).join(' ')
  if (cells.problems.length > 0)
    run.findings.add('problem', cells.row, () => ({ label: label(), problems: cells.problems }))
  else if (!cells.isAsked)
    run.findings.add(outcome.isNew ? 'new' : outcome.changes.length > 0 ? 'changed' : 'same', cells.row, () => ({ label: label(), changes: outcome.changes }))
}
