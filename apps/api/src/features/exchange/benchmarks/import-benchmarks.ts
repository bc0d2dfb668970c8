import type { BenchmarkFieldName, ImportBenchmarks, ImportBenchmarksQuery, ImportProblem, ImportReport } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../../platform/context.ts'
import type { ImportRun, TellProgress } from '../findings/import-run.ts'
import type { PlanFrame } from '../lookup/read-plan-frame.ts'
import type { ImportSource } from '../read-source.ts'
import type { GivenTable } from '../table/given-table.ts'
import type { GivenFigure } from './read-figure.ts'
import { decimal } from '@rodykle/domain'
import { formatDecimal, periodName } from '@rodykle/wording'
import { assertCan } from '../../../platform/access.ts'
import { audit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/context.ts'
import { writeBenchmarks } from '../../benchmarks/index.ts'
import { problem, reportOf, reportOrRefuse, startImport } from '../findings/import-run.ts'
import { readPlanFrame } from '../lookup/read-plan-frame.ts'
import { headerIn } from '../table/headers.ts'
import { takeTable } from '../table/take-table.ts'
import { benchmarkTable } from './benchmark-table.ts'
import { readFigures } from './queries.ts'
import { figureReader } from './read-figure.ts'

/** Brings in reference figures: previewed first, then all or nothing; every value they are held against is judged anew. */
export async function importBenchmarks(ctx: Context, query: ImportBenchmarksQuery, source: ImportSource<ImportBenchmarks['rows'][number]>, tell: TellProgress): Promise<ImportReport> {
  assertCan(ctx, 'benchmark:manage')
  await readPlanFrame(ctx, query.year)
  const run = startImport(query, source.answers, tell)
  const table = await takeTable(run, source, benchmarkTable)
  run.findings.note(run.words.say('note.nothing-deleted'))
  if (table === null || run.isPreview) {
    if (table !== null)
      await weighFigures(ctx, run, table, await readPlanFrame(ctx, query.year))
    reportOrRefuse(run)
    return reportOf(run, false)
  }
  return inTransaction(ctx, async (ctx) => {
    const frame = await readPlanFrame(ctx, query.year)
    const changed = await weighFigures(ctx, run, table, frame)
    reportOrRefuse(run)
    await writeFigures(ctx, run, changed)
    run.tell('writing', changed.length, changed.length)
    const report = reportOf(run, true)
    if (changed.length > 0)
      await audit(ctx, { action: 'import.benchmarks', entityId: frame.plan.id, after: { year: query.year, file: source.name, new: report.counts.new, changed: report.counts.changed, same: report.counts.same } })
    return report
  })
}

async function writeFigures(ctx: TransactionContext, run: ImportRun, figures: readonly GivenFigure[]): Promise<void> {
  const groups = [...Map.groupBy(figures, ({ target, period }) => `${target.indicator.id} ${period.id}`).values()]
  for (const [index, group] of groups.entries()) {
    run.tell('writing', index, groups.length)
    const [first] = group
    if (first !== undefined)
      await writeBenchmarks(ctx, { indicatorId: first.target.indicator.id, periodId: first.period.id, values: group.map(({ part, value, source }) => ({ part, value, source })) })
  }
}

/** Holds each row against what is stored; answers those that are new or otherwise. */
async function weighFigures(ctx: Context, run: ImportRun, table: GivenTable<BenchmarkFieldName>, frame: PlanFrame): Promise<GivenFigure[]> {
  const stored = await readFigures(ctx, frame.periods.map(({ id }) => id))
  const read = figureReader(run, table, frame)
  const seen = new Map<string, number>()
  const changed: GivenFigure[] = []
  for (const row of table.rows) {
    const result = read(row)
    if (result === null)
      continue
    if ('problems' in result) {
      run.findings.add('problem', row.number, () => ({ label: result.label, problems: result.problems }))
      continue
    }
    const { target, period, part, value, source } = result
    const key = `${target.indicator.id} ${period.id} ${part}`
    const before = stored.get(key)
    const given = { ...result, source: source || before?.source || '' }
    const problems = problemsOf(run, frame, seen.get(key), given)
    seen.set(key, row.number)
    const label = () => [target.indicator.code, part, periodName(period)].filter(text => text !== '').join(' · ')
    if (problems.length > 0) {
      run.findings.add('problem', row.number, () => ({ label: label(), problems }))
      continue
    }
    const isSame = before !== undefined && decimal(before.value).eq(decimal(value)) && before.source === given.source
    const number = (text: string) => formatDecimal(text, {}, run.language)
    run.findings.add(isSame ? 'same' : before === undefined ? 'new' : 'changed', row.number, () => ({
      label: label(),
      changes: [
        { field: 'value', column: headerIn(run.language, 'benchmarks', 'value'), old: before === undefined ? null : number(before.value), new: number(value) },
        { field: 'source', column: headerIn(run.language, 'benchmarks', 'source'), old: before?.source || null, new: given.source || null },
      ].filter(({ old, new: now }) => old !== now),
    }))
    if (!isSame)
      changed.push(given)
  }
  return changed
}

function problemsOf(run: ImportRun, { plan }: PlanFrame, other: number | undefined, { value, target }: GivenFigure): ImportProblem[] {
  if (plan.status === 'closed')
    return [problem(run, 'plan-closed', null, { year: plan.year })]
  if (other !== undefined)
    return [problem(run, 'row-repeated', null, { other })]
  const isNegative = decimal(value).lt(0) && target.indicator.unitOfMeasurement !== 'standard-points'
  return isNegative ? [{ column: headerIn(run.language, 'benchmarks', 'value'), code: 'value-impossible', sentence: run.words.say('impossible.negative'), details: { reason: 'negative' } }] : []
}
