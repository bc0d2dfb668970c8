import type { Benchmark } from '@rodykle/domain'
import type { Transaction } from '../../src/client.ts'
import type { CodedIndicator } from '../plan-2020/index.ts'
import type { DemoPeriod } from './demo-periods.ts'
import { inArray } from 'drizzle-orm'
import { benchmarks, indicators } from '../../src/schema/index.ts'
import { demoBenchmark, demoBenchmarkSource } from './values/scores.ts'

/** Invented reference figures for every part of every compared indicator, by the indicator's code. */
export async function insertBenchmarks(tx: Transaction, periodId: string, period: DemoPeriod, cards: readonly CodedIndicator[]): Promise<ReadonlyMap<string, readonly Benchmark[]>> {
  const compared = cards.filter(({ rule }) => rule.kind === 'benchmark')
  const byCode = new Map(compared.map(card => [card.code, card.parts.map(({ code }): Benchmark => ({ part: code, value: demoBenchmark(card, code, period) }))]))
  const rows = await tx.select({ id: indicators.id, code: indicators.code }).from(indicators).where(inArray(indicators.code, [...byCode.keys()]))
  await tx.insert(benchmarks).values(rows.flatMap(({ id, code }) =>
    (byCode.get(code) ?? []).map(benchmark => ({ indicatorId: id, periodId, ...benchmark, source: demoBenchmarkSource }))))
  return byCode
}
