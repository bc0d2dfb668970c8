import type { StoredJudgement } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { BenchmarkLookup } from '../figures/index.ts'
import { schema } from '@rodykle/db'
import { judge, observedOf, ruleWithin, storedJudgement, versionInForce } from '@rodykle/domain'
import { sql } from 'drizzle-orm'
import { readBenchmarks, unitFrame } from '../figures/index.ts'
import { lockCells, readVersions } from './queries.ts'

type Cell = Awaited<ReturnType<typeof lockCells>>[number]
type Version = Awaited<ReturnType<typeof readVersions>>[number]

interface Rejudged extends StoredJudgement {
  id: string
  targetVersionId: string
}

/**
 * Judges every stored cell of the targets again, each by the version in force at its period's end. Nothing that was reported
 * changes: only what it amounts to, and which version said so. The cells' own version stays, so that nobody's typing is refused
 * for it. Answers how many judgements came out different.
 */
export async function rejudgeTargets(ctx: TransactionContext, targetIds: readonly string[]): Promise<number> {
  if (targetIds.length === 0)
    return 0
  const cells = await lockCells(ctx, targetIds)
  const versions = Map.groupBy(await readVersions(ctx, targetIds), ({ targetId }) => targetId)
  const benchmarks = await readBenchmarks(ctx, {
    periodIds: [...new Set(cells.map(({ periodId }) => periodId))],
    indicatorIds: [...new Set(cells.map(({ indicatorId }) => indicatorId))],
  })
  return writeDifferent(ctx, cells.flatMap(cell => rejudge(cell, versions.get(cell.targetId) ?? [], benchmarks)))
}

/** Nothing where no version had begun by the period's end: the cell keeps the judgement it has. */
function rejudge(cell: Cell, versions: readonly Version[], benchmarks: BenchmarkLookup): Rejudged[] {
  const version = versionInForce(versions, cell.period.endsOn)
  if (version === null)
    return []
  const judgement = judge(observedOf(cell), ruleWithin(version.unitRule, cell.period), unitFrame(cell, cell.tolerance, benchmarks(cell.indicatorId, cell.periodId)))
  return [{ id: cell.id, targetVersionId: version.id, ...storedJudgement(judgement) }]
}

async function writeDifferent(ctx: TransactionContext, judged: readonly Rejudged[]): Promise<number> {
  const column = <Key extends keyof Rejudged>(key: Key) => sql.param(judged.map(cell => cell[key]))
  const { rowCount } = await ctx.db.execute(sql`
    update ${schema.actuals} as cell
    set target_version_id = judged.target_version_id, status = judged.status, achieved = judged.achieved, gap = judged.gap
    from unnest(${column('id')}::uuid[], ${column('targetVersionId')}::uuid[], ${column('status')}::gap_status[], ${column('achieved')}::numeric[], ${column('gap')}::numeric[])
      as judged (id, target_version_id, status, achieved, gap)
    where cell.id = judged.id
      and (cell.target_version_id, cell.status, cell.achieved, cell.gap) is distinct from (judged.target_version_id, judged.status, judged.achieved, judged.gap)`)
  return rowCount ?? 0
}
