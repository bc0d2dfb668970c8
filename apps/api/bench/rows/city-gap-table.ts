import type { Bench, Row } from '../bench.ts'
import type { Result } from '../result.ts'
import type { Patience } from '../samples.ts'
import type { YearTable } from '../year-table.ts'
import { resultOf } from '../result.ts'
import { percentile, repeat, timed } from '../samples.ts'
import { city, oneYear } from '../world/history.ts'
import { openYearTable } from '../year-table.ts'

/** One answer in so many is the first after a change, as on a busy day of reviewing. */
export const answersPerChange = 20

export interface YearSamples {
  /** Every answer, as clients get them. */
  all: number[]
  /** Only those that had to be made anew. */
  anew: number[]
  floor: number[]
}

/** Rounds of one change, twenty answers and as many of the floor's as `floorsPerRound`, in turns, so that whatever else the machine does hits both. */
export async function measureYear(table: YearTable, patience: Patience, floorsPerRound = answersPerChange): Promise<YearSamples> {
  const samples: YearSamples = { all: [], anew: [], floor: [] }
  for (let warmUp = 0; warmUp < 8; warmUp += 1) {
    await table.change()
    await table.ours()
    await table.floor()
  }
  await repeat(patience, async () => {
    await table.change()
    for (let answer = 0; answer < answersPerChange; answer += 1) {
      const milliseconds = await timed(table.ours)
      samples.all.push(milliseconds)
      if (answer === 0)
        samples.anew.push(milliseconds)
      if (answer < floorsPerRound)
        samples.floor.push(await timed(table.floor))
    }
  })
  return samples
}

async function measure({ cluster, isQuick, patience }: Bench): Promise<Result[]> {
  const table = await openYearTable(isQuick ? await cluster.world('bench_one_year', oneYear) : await cluster.world('bench_city', city), cluster.folder)
  try {
    const { all, anew, floor } = await measureYear(table, patience({ rounds: 60, milliseconds: 60_000 }))
    return [
      resultOf({ name: 'City gap table', unit: 'ms', ours: percentile(all, 50), floor: percentile(floor, 50), budget: 1.5 }),
      resultOf({ name: 'City gap table, p99', unit: 'ms', ours: percentile(all, 99), floor: percentile(floor, 99), budget: 3 }),
      resultOf({ name: 'City gap table, made anew', unit: 'ms', ours: percentile(anew, 50), floor: percentile(floor, 50), budget: null }),
    ]
  }
  finally {
    await table.close()
  }
}

export const cityGapTable: Row = { name: 'City gap table', measure }
