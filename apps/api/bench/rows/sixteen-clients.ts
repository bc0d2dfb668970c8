import type { Bench, Row } from '../bench.ts'
import type { Result } from '../result.ts'
import { bareClient, sumsReader } from '../floor.ts'
import { resultOf } from '../result.ts'
import { percentile, repeat } from '../samples.ts'
import { city, lastYear, oneYear } from '../world/history.ts'
import { openYearTable } from '../year-table.ts'
import { answersPerChange } from './city-gap-table.ts'

const clients = 16

/** How many pieces of work a second get done while so many ask for the next as soon as they have one. */
async function throughput(work: readonly (() => Promise<void>)[], milliseconds: number): Promise<number> {
  const started = performance.now()
  let done = 0
  await Promise.all(work.map(async (one) => {
    while (performance.now() < started + milliseconds) {
      await one()
      done += 1
    }
  }))
  return done * 1000 / (performance.now() - started)
}

async function measure({ cluster, isQuick, patience }: Bench): Promise<Result[]> {
  const url = isQuick ? await cluster.world('bench_one_year', oneYear) : await cluster.world('bench_city', city)
  const table = await openYearTable(url, cluster.folder, clients)
  const bare = await Promise.all(Array.from({ length: clients }, () => bareClient(url)))
  const floors = await Promise.all(bare.map(client => sumsReader(client, lastYear)))
  let answers = 0
  const ask = async (): Promise<void> => {
    answers += 1
    if (answers % answersPerChange === 0)
      await table.change()
    await table.ours()
  }
  try {
    const each = isQuick ? 500 : 3000
    const asking = floors.map(() => ask)
    await throughput(asking, each)
    await throughput(floors, each)
    const ours: number[] = []
    const floor: number[] = []
    await repeat(patience({ rounds: 5, milliseconds: 60_000 }), async () => {
      ours.push(await throughput(asking, each))
      floor.push(await throughput(floors, each))
    })
    return [resultOf({ name: '16 clients', unit: 'requests/s', ours: percentile(ours, 50), floor: percentile(floor, 50), budget: 0.6, bound: 'at least' })]
  }
  finally {
    await Promise.all(bare.map(client => client.end()))
    await table.close()
  }
}

export const sixteenClients: Row = { name: '16 clients', measure }
