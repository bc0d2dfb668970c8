import type { Connection } from '../../src/client.ts'
import type { TestDatabase } from '../../src/testing/index.ts'
import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { connect } from '../../src/client.ts'
import { actuals, indicators, measures, people, periods, plans, reportingUnits, submissions, targets, targetVersions, tasks, unitTypes } from '../../src/schema/index.ts'
import { createTestDatabase } from '../../src/testing/index.ts'
import { seedReference } from './seed-reference.ts'

let database: TestDatabase
let connection: Connection

beforeEach(async () => {
  database = await createTestDatabase('migrated')
  connection = connect(database.url)
})

afterEach(async () => {
  await connection.close()
  await database.drop()
})

async function rowsOf(table: typeof plans | typeof reportingUnits | typeof unitTypes | typeof tasks | typeof measures | typeof indicators | typeof targets | typeof targetVersions | typeof people | typeof submissions | typeof actuals): Promise<number> {
  const [row] = await connection.db.select({ rows: count() }).from(table)
  return row?.rows ?? Number.NaN
}

it('loads the institutions, the city and the plan of 2020, and no invented value', async () => {
  expect(await seedReference(connection.db)).toBe(true)

  expect(await rowsOf(reportingUnits)).toBe(35)
  expect(await rowsOf(unitTypes)).toBe(34)
  expect([await rowsOf(plans), await rowsOf(tasks), await rowsOf(measures), await rowsOf(indicators), await rowsOf(targets)]).toEqual([1, 14, 23, 51, 51])
  expect([await rowsOf(people), await rowsOf(submissions), await rowsOf(actuals)]).toEqual([0, 0, 0])
  expect(await connection.db.select({ year: plans.year, plan: plans.status, period: periods.state }).from(plans).innerJoin(periods, eq(periods.planId, plans.id)))
    .toEqual([{ year: 2020, plan: 'published', period: 'closed' }])
})

it('marks 31 comparators as assumed, for the unit as for the city', async () => {
  await seedReference(connection.db)
  const versions = await connection.db.select({ rule: targetVersions.rule, unitRule: targetVersions.unitRule }).from(targetVersions)
  expect(versions.filter(({ rule }) => rule.assumed)).toHaveLength(31)
  expect(versions.every(({ rule, unitRule }) => rule.assumed === unitRule.assumed)).toBe(true)
})

it('leaves what is there alone', async () => {
  await seedReference(connection.db)
  expect(await seedReference(connection.db)).toBe(false)
  expect(await rowsOf(targets)).toBe(51)
})

it('is loaded once by processes that start together', async () => {
  const done = await Promise.all([seedReference(connection.db), seedReference(connection.db)])
  expect(done.toSorted()).toEqual([false, true])
  expect(await rowsOf(reportingUnits)).toBe(35)
})
