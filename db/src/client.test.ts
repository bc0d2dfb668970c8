import type { Connection } from './client.ts'
import type { TestDatabase } from './testing/index.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from './client.ts'
import { createTestDatabase } from './testing/index.ts'
import { withClient } from './testing/server.ts'

let database: TestDatabase
let connection: Connection
let lost: Error[]

beforeEach(async () => {
  database = await createTestDatabase('empty')
  lost = []
  connection = connect(database.url, { onLostConnection: error => lost.push(error) })
})

afterEach(async () => {
  await connection.close()
  await database.drop()
})

describe('a connection', () => {
  it('reads exact numbers and days as they are written', async () => {
    const { rows } = await connection.db.execute(sql`select 28.40::numeric as decimal, 9007199254740993::bigint as large, date '2026-03-29' as day`)
    expect(rows).toEqual([{ decimal: '28.40', large: '9007199254740993', day: '2026-03-29' }])
  })

  it('outlives the loss of its idle connections', async () => {
    await connection.db.execute(sql`select 1`)
    await withClient(database.url, client => client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rodykle' and datname = current_database()`))
    await expect.poll(() => lost).toHaveLength(1)
    expect((await connection.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  })

  it('gives up a statement that would hold everybody up', async () => {
    const { rows } = await connection.db.execute(sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`)
    expect(rows).toEqual([{ statement: '30s', lock: '10s', idle: '1min' }])
  })
})
