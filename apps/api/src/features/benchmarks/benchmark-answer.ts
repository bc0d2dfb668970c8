import type { BenchmarkValue } from '@rodykle/contracts'
import type { schema } from '@rodykle/db'
import { decimal, decimalText } from '@rodykle/domain'

export type BenchmarkRow = typeof schema.benchmarks.$inferSelect

export function benchmarkAnswer({ indicatorId, periodId, part, value, source }: BenchmarkRow): BenchmarkValue {
  return { indicatorId, periodId, part, value: decimalText(decimal(value)), source }
}
