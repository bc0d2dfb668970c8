import type { Bench, Row } from '../bench.ts'
import type { Result } from '../result.ts'
import { resultOf } from '../result.ts'
import { percentile } from '../samples.ts'
import { country } from '../world/history.ts'
import { openYearTable } from '../year-table.ts'
import { measureYear } from './city-gap-table.ts'

async function measure({ cluster, isQuick, patience }: Bench): Promise<Result[]> {
  const url = await cluster.world('bench_country', isQuick ? { ...country, units: 190, years: 2 } : country)
  const table = await openYearTable(url, cluster.folder)
  try {
    const { all, anew, floor } = await measureYear(table, patience({ rounds: 20, milliseconds: 90_000 }), 2)
    const ours = percentile(all, 50)
    return [
      resultOf({ name: 'Country', unit: 'ms', ours, floor: percentile(floor, 50), budget: 1.5 }),
      resultOf({ name: 'Country, on two cores', unit: 'ms', ours, budget: 300 }),
      resultOf({ name: 'Country, made anew', unit: 'ms', ours: percentile(anew, 50), floor: percentile(floor, 50), budget: null }),
    ]
  }
  finally {
    await table.close()
    await cluster.drop('bench_country')
  }
}

export const countryRow: Row = { name: 'Country', measure }
