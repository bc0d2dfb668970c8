import type { Bench } from './bench.ts'
import type { Result } from './result.ts'
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import '../src/start/quick-imports.ts'

const { readOptions } = await import('./options.ts')
const { keepTable } = await import('./keep-table.ts')
const { printTable } = await import('./print-table.ts')
const { rows } = await import('./rows/index.ts')
const { startCluster } = await import('./world/cluster.ts')

const { only, isQuick, jsonFile, isKept } = readOptions(process.argv.slice(2))
const chosen = rows.filter(({ name }) => only.length === 0 || only.some(wanted => name.toLowerCase().startsWith(wanted.toLowerCase())))
if (chosen.length === 0)
  throw new Error(`There is no such row. Rows: ${rows.map(({ name }) => name).join(', ')}.`)

const say = (line: string): void => console.error(line)
const cluster = await startCluster(say)
let isOver = false
async function leave(): Promise<void> {
  if (!isOver) {
    isOver = true
    await cluster.remove()
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void leave().finally(() => process.exit(130)))

try {
  const bench: Bench = {
    cluster,
    isQuick,
    patience: ({ rounds, milliseconds }) => isQuick ? { rounds: Math.min(rounds, 20), milliseconds: Math.min(milliseconds, 3000) } : { rounds, milliseconds },
    say,
  }
  const results: Result[] = []
  for (const { name, measure } of chosen) {
    say(`${name} …`)
    results.push(...await measure(bench))
  }
  const table = printTable(results)
  console.log(table)
  if (isKept)
    keepTable(table)
  if (jsonFile !== null)
    writeFileSync(jsonFile, `${JSON.stringify(results, null, 2)}\n`)
}
finally {
  await leave()
}
