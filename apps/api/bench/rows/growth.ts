import type { Bench, Row } from '../bench.ts'
import type { Result } from '../result.ts'
import { resultOf } from '../result.ts'
import { percentile, repeat, timed } from '../samples.ts'
import { city, hundredYears, oneYear } from '../world/history.ts'
import { openYearTable } from '../year-table.ts'

/** The floor of this row is the same program asked for the same year where there is no other. */
async function measure({ cluster, isQuick, patience }: Bench): Promise<Result[]> {
  const small = await openYearTable(await cluster.world('bench_one_year', oneYear), cluster.folder)
  const large = await openYearTable(isQuick ? await cluster.world('bench_city', city) : await cluster.world('bench_hundred_years', hundredYears), cluster.folder)
  const answers = { kept: { small: [] as number[], large: [] as number[] }, anew: { small: [] as number[], large: [] as number[] } }
  try {
    await repeat({ rounds: 10, milliseconds: 20_000 }, async () => {
      for (const table of [small, large]) {
        await table.change()
        await table.ours()
      }
    })
    await repeat(patience({ rounds: 100, milliseconds: 60_000 }), async () => {
      for (const [size, table] of [['small', small], ['large', large]] as const) {
        await table.change()
        answers.anew[size].push(await timed(table.ours))
        for (let again = 0; again < 5; again += 1)
          answers.kept[size].push(await timed(table.ours))
      }
    })
    return [
      resultOf({ name: 'Growth', unit: 'ms', ours: percentile(answers.kept.large, 50), floor: percentile(answers.kept.small, 50), budget: 1.3 }),
      resultOf({ name: 'Growth, made anew', unit: 'ms', ours: percentile(answers.anew.large, 50), floor: percentile(answers.anew.small, 50), budget: 1.3 }),
    ]
  }
  finally {
    await small.close()
    await large.close()
    if (!isQuick)
      await cluster.drop('bench_hundred_years')
  }
}

export const growth: Row = { name: 'Growth', measure }
