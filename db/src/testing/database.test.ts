import process from 'node:process'
import { expect, it } from 'vitest'
import { createTestDatabase } from './database.ts'
import { withClient } from './server.ts'
import { workerDatabaseUrl } from './worker-database.ts'

it('gives each test a migrated database that nobody else sees, and takes it away again', async () => {
  const [mine, yours] = await Promise.all([createTestDatabase('migrated'), createTestDatabase('migrated')])
  await withClient(mine.url, client => client.query(`insert into settings values ('x', '{}')`))
  const count = 'select count(*)::int as rows from settings'
  expect((await withClient(mine.url, client => client.query(count))).rows).toEqual([{ rows: 1 }])
  expect((await withClient(yours.url, client => client.query(count))).rows).toEqual([{ rows: 0 }])

  await Promise.all([mine.drop(), yours.drop()])
  await expect(withClient(mine.url, client => client.query(count))).rejects.toThrow('does not exist')
})

it.each([
  ['reference', 1, 0],
  ['demo', 2, 1],
  ['demo_today', 2, 1],
] as const)('gives a copy of %s: %i plans, %i demonstrations', async (template, plans, demonstrations) => {
  const database = await createTestDatabase(template)
  const { rows } = await withClient(database.url, client => client.query(`
    select (select count(*)::int from plans) as plans, (select count(*)::int from settings where key = 'demonstration') as demonstrations`))
  expect(rows).toEqual([{ plans, demonstrations }])
  await database.drop()
})

it('gives a worker one database, again and again, other than that of the run', async () => {
  const [first, second] = await Promise.all([workerDatabaseUrl(), workerDatabaseUrl()])
  expect(second).toBe(first)
  expect(first).toBe(`${process.env.TEST_DATABASE_URL}_${process.env.VITEST_POOL_ID}`)
  expect((await withClient(first, client => client.query('select count(*)::int as rows from settings'))).rows).toEqual([{ rows: 0 }])
})
