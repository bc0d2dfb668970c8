import type { Context } from '../../platform/context.ts'
import type { JudgedTarget, PeriodFrame } from './city-figure.ts'
import type { PeriodOfPlan } from './queries-periods.ts'
import { readBenchmarks } from '../figures/index.ts'

function isCompared({ version: { rule, unitRule } }: JudgedTarget): boolean {
  return rule.kind === 'benchmark' || unitRule.kind === 'benchmark'
}

/** Reference figures are asked for only where something is held to one. */
export function readReferences(ctx: Context, targets: readonly JudgedTarget[], periodIds: readonly string[]) {
  return readBenchmarks(ctx, { periodIds, indicatorIds: targets.filter(isCompared).map(({ indicator }) => indicator.id) })
}

export async function readFrame(ctx: Context, { period, tolerance }: PeriodOfPlan, targets: readonly JudgedTarget[]): Promise<PeriodFrame> {
  return { periodId: period.id, tolerance, benchmarks: await readReferences(ctx, targets, [period.id]) }
}
