import type { BenchmarksWritten, RemoveBenchmarkQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { benchmarkAnswer } from './benchmark-answer.ts'
import { lockCompared, readStored, rejudgeCompared } from './compared-figure.ts'
import { audited } from './set-benchmarks.ts'

/** Takes one reference figure away: what was held against it has no target in that part. */
export function removeBenchmark(ctx: Context, { indicatorId, periodId, part }: RemoveBenchmarkQuery): Promise<BenchmarksWritten> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'benchmark:manage')
    const figure = { indicatorId, periodId }
    const { planId } = await lockCompared(ctx, figure)
    const stored = await readStored(ctx, figure)
    const before = stored.find(row => row.part === part)
    if (before === undefined)
      throw new NotFoundError('benchmark')
    await ctx.db.delete(schema.benchmarks).where(eq(schema.benchmarks.id, before.id))
    await audit(ctx, { action: 'benchmark.remove', entityId: before.id, indicatorId, before: audited(before) })
    return { benchmarks: stored.filter(row => row !== before).map(benchmarkAnswer), rejudged: await rejudgeCompared(ctx, indicatorId, planId) }
  })
}
