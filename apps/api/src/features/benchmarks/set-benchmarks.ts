import type { BenchmarksWritten, SetBenchmarks } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { BenchmarkRow } from './benchmark-answer.ts'
import { schema } from '@rodykle/db'
import { countableOf, decimal } from '@rodykle/domain'
import { sql } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { auditAll } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { UnprocessableError } from '../../platform/errors.ts'
import { benchmarkAnswer } from './benchmark-answer.ts'
import { lockCompared, readStored, rejudgeCompared } from './compared-figure.ts'

const { benchmarks } = schema

type Values = SetBenchmarks['values']

/** Sets the reference figures of some parts of an indicator in a period, and judges by them every value they are held against. */
export function setBenchmarks(ctx: Context, wanted: SetBenchmarks): Promise<BenchmarksWritten> {
  return inTransaction(ctx, ctx => writeBenchmarks(ctx, wanted))
}

/** The same within a transaction that does more. @throws UnprocessableError `value-impossible` for a part the card does not have */
export async function writeBenchmarks(ctx: TransactionContext, { indicatorId, periodId, values }: SetBenchmarks): Promise<BenchmarksWritten> {
  assertCan(ctx, 'benchmark:manage')
  const figure = { indicatorId, periodId }
  const { indicator, planId } = await lockCompared(ctx, figure)
  values.forEach(value => assertPossible(value, indicator))
  const before = await readStored(ctx, figure)
  const changed = values.filter(value => !before.some(stored => isSame(stored, value)))
  if (changed.length > 0)
    await store(ctx, figure, changed)
  const after = await readStored(ctx, figure)
  await auditAll(ctx, changed.map(({ part }) => {
    const stored = after.find(row => row.part === part)
    return { action: 'benchmark.set', entityId: stored?.id ?? null, indicatorId, before: audited(before.find(row => row.part === part)), after: audited(stored) }
  }))
  return { benchmarks: after.map(benchmarkAnswer), rejudged: changed.length === 0 ? 0 : await rejudgeCompared(ctx, indicatorId, planId) }
}

function assertPossible({ part, value }: Values[number], indicator: typeof schema.indicators.$inferSelect): void {
  const isPart = indicator.parts.length === 0 ? part === '' : indicator.parts.some(({ code }) => code === part)
  if (!isPart)
    throw new UnprocessableError('value-impossible', { reason: 'part-unknown', part })
  if (!countableOf(indicator).mayBeNegative && decimal(value).lt(0))
    throw new UnprocessableError('value-impossible', { reason: 'negative', part })
}

function isSame(stored: BenchmarkRow, { part, value, source }: Values[number]): boolean {
  return stored.part === part && decimal(stored.value).eq(decimal(value)) && stored.source === source
}

async function store(ctx: TransactionContext, figure: { indicatorId: string, periodId: string }, values: Values): Promise<void> {
  await ctx.db.insert(benchmarks).values(values.map(value => ({ ...figure, ...value }))).onConflictDoUpdate({
    target: [benchmarks.indicatorId, benchmarks.periodId, benchmarks.part],
    set: { value: sql`excluded.value`, source: sql`excluded.source` },
  })
}

/** What the trail keeps of a reference figure. */
export function audited(row: BenchmarkRow | undefined): Record<string, unknown> | null {
  return row === undefined ? null : { periodId: row.periodId, part: row.part, value: benchmarkAnswer(row).value, source: row.source }
}
