import type { ImportReport } from '@rodykle/contracts'
import type pg from 'pg'
import type { Bench, Row } from '../bench.ts'
import type { Browser } from '../browser.ts'
import type { Result } from '../result.ts'
import type { Server } from '../server.ts'
import { Buffer } from 'node:buffer'
import { signIn } from '../browser.ts'
import { copyIn, copyOut } from '../copy.ts'
import { bareClient } from '../floor.ts'
import { resultOf } from '../result.ts'
import { percentile, repeat, timed } from '../samples.ts'
import { forgetHighest, memoryOf, startServer } from '../server.ts'
import { emptied, reported } from '../world/exchange-states.ts'
import { cellsOf, lastYear, oneYear } from '../world/history.ts'

/** 250 units × 100 targets × 4 periods: a hundred thousand values of one year. */
const manyUnits = { ...oneYear, units: 250 }
const fewUnits = { ...oneYear, units: 20 }

interface World {
  url: string
  cells: number
  client: pg.Client
  server: Server
  department: Browser
}

/** Works with a freshly started server, as memory that something else once needed would not rise again. */
async function inWorld(bench: Bench, work: (world: World) => Promise<Result[]>): Promise<Result[]> {
  const { cluster, isQuick } = bench
  const size = isQuick ? fewUnits : manyUnits
  const url = await cluster.world('bench_exchange', size)
  const client = await bareClient(url)
  await reported(client)
  const server = await startServer(url, cluster.folder)
  const department = await signIn(server.address, 'department')
  try {
    return await work({ url, cells: cellsOf(size), client, server, department })
  }
  finally {
    department.close()
    await client.end()
    await server.stop()
  }
}

/** How far the server's memory rises above what it rests at. @throws Error where the system does not tell */
async function risenBy(server: Server, work: () => Promise<void>): Promise<number> {
  forgetHighest(server.pid)
  const before = memoryOf(server.pid)
  await work()
  const after = memoryOf(server.pid)
  if (before === null || after === null)
    throw new Error('this system does not say how much memory a process has')
  return after.highest - before.now
}

async function exported(department: Browser): Promise<Buffer> {
  const { status, body } = await department.send('GET', `/api/exchange/actuals/${lastYear}?format=xlsx`)
  if (status !== 200)
    throw new Error(`nothing was exported: ${status} ${body.toString()}`)
  return body
}

const boundary = '----rodykle-bench'

async function importFile(department: Browser, file: Uint8Array, preview: boolean): Promise<ImportReport> {
  const body = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="reiksmes.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const answer = await department.send('POST', `/api/exchange/actuals?year=${lastYear}&preview=${preview}&as=accepted`, body, { 'content-type': `multipart/form-data; boundary=${boundary}` })
  if (answer.status !== 200)
    throw new Error(`the file was not taken: ${answer.status} ${answer.body.toString().slice(0, 2000)}`)
  return JSON.parse(answer.body.toString()) as ImportReport
}

/** The same rows into a table of the same shape with the same indexes, and nothing else: no file, no rule, no trail. */
async function copyFloor(client: pg.Client): Promise<() => Promise<void>> {
  await client.query('drop table if exists floor_actuals')
  await client.query('create table floor_actuals (like actuals including defaults including indexes)')
  const rows = await copyOut(client, 'select * from actuals')
  return async () => {
    await client.query('truncate floor_actuals')
    await copyIn(client, 'floor_actuals', rows)
  }
}

function measureImport(bench: Bench): Promise<Result[]> {
  return inWorld(bench, async ({ cells, client, server, department }) => {
    const file = await exported(department)
    const floor = await copyFloor(client)
    const ours: number[] = []
    const bare: number[] = []
    const risen: number[] = []
    await repeat({ rounds: bench.isQuick ? 1 : 3, milliseconds: 120_000 }, async () => {
      await emptied(client)
      risen.push(await risenBy(server, async () => {
        ours.push(await timed(async () => {
          const { counts } = await importFile(department, file, false)
          if (counts.new !== cells)
            throw new Error(`${counts.new} of ${cells} values were new`)
        }))
      }))
      bare.push(await timed(floor))
    })
    return [
      resultOf({ name: 'Import 100 000', unit: 'ms', ours: percentile(ours, 50), floor: percentile(bare, 50), budget: 5 }),
      resultOf({ name: 'Import 100 000, memory', unit: 'MB', ours: Math.max(...risen), budget: 200 }),
    ]
  })
}

function measureExport(bench: Bench): Promise<Result[]> {
  return inWorld(bench, async ({ client, server, department }) => {
    const ours: number[] = []
    const bare: number[] = []
    const risen: number[] = []
    await repeat({ rounds: bench.isQuick ? 1 : 3, milliseconds: 60_000 }, async () => {
      risen.push(await risenBy(server, async () => {
        ours.push(await timed(() => exported(department)))
      }))
      bare.push(await timed(() => copyOut(client, 'select * from actuals')))
    })
    return [
      resultOf({ name: 'Export 100 000', unit: 'MB', ours: Math.max(...risen), budget: 150 }),
      resultOf({ name: 'Export 100 000, time', unit: 'ms', ours: percentile(ours, 50), floor: percentile(bare, 50), budget: null }),
    ]
  })
}

export const importRow: Row = { name: 'Import 100 000', measure: measureImport }
export const exportRow: Row = { name: 'Export 100 000', measure: measureExport }
