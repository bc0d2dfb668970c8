import type { Size } from './history.ts'
import { migrate } from '@rodykle/db'
import pg from 'pg'
import { hashPassword } from '../../src/features/accounts/passwords.ts'
import { cellsOf, lastYear, yearsOf } from './history.ts'
import * as statements from './statements.ts'
import { withoutIndexes } from './without-indexes.ts'

/** Everybody's in a world that only ever exists for minutes, on a server nobody else can reach. */
export const password = 'only-for-measuring'

/** Makes the tables and fills them. A country's seven million values take some minutes. */
export async function buildWorld(url: string, size: Size, say: (line: string) => void): Promise<void> {
  const started = performance.now()
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const years = yearsOf(size).toReversed()
    await client.query(statements.people, [size.units, await hashPassword(password)])
    await client.query(statements.indicators, [size.targets])
    await client.query(statements.plans, [years])
    for (const statement of statements.tree)
      await client.query(statement, [years])
    await client.query(statements.periods, [years, lastYear])
    await client.query(statements.submissions, [years])
    await client.query('analyze')
    await withoutIndexes(client, 'actuals', async () => {
      for (const year of years)
        await client.query(statements.actuals, [year])
    })
    await client.query('vacuum analyze')
  }
  finally {
    await client.end()
  }
  say(`${cellsOf(size).toLocaleString('en')} values of ${size.units} units and ${size.years} years: built in ${Math.round((performance.now() - started) / 1000)} s`)
}
