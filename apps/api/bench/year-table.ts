import type { Browser } from './browser.ts'
import type { Server } from './server.ts'
import { signIn } from './browser.ts'
import { bareClient, sumsReader } from './floor.ts'
import { startServer } from './server.ts'
import { lastYear } from './world/history.ts'

/** The city's table of the last year, asked of the running program and of the bare statement. */
export interface YearTable {
  ours: () => Promise<void>
  floor: () => Promise<void>
  /** A reviewer gives one accepted value back, so that the year's figures are other ones: the next answer has to be made anew. */
  change: () => Promise<void>
  server: Server
  department: Browser
  close: () => Promise<void>
}

export async function openYearTable(url: string, folder: string, connections = 1): Promise<YearTable> {
  const server = await startServer(url, folder)
  const department = await signIn(server.address, 'department', connections)
  const client = await bareClient(url)
  const { rows: accepted } = await client.query<{ id: string, version: number }>(
    `select a.id, a.version from actuals a join periods p on p.id = a.period_id join plans y on y.id = p.plan_id where y.year = $1 and a.standing = 'accepted' order by a.id limit 10000`,
    [lastYear],
  )
  return {
    ours: async () => {
      const { status, body } = await department.send('GET', `/api/gaps?year=${lastYear}`)
      if (status !== 200)
        throw new Error(`the table was not answered: ${status} ${body.toString()}`)
    },
    floor: await sumsReader(client, lastYear),
    change: async () => {
      const cell = accepted.pop()
      if (cell === undefined)
        throw new Error('no accepted value is left to give back')
      const { status, body } = await department.send('POST', `/api/actuals/${cell.id}/return`, JSON.stringify({ version: cell.version, reason: 'Matuojama' }))
      if (status !== 200)
        throw new Error(`a value could not be given back: ${status} ${body.toString()}`)
    },
    server,
    department,
    close: async () => {
      department.close()
      await client.end()
      await server.stop()
    },
  }
}
