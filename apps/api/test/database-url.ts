import process from 'node:process'

/** A migrated, empty PostgreSQL for this run. */
export function testDatabaseUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined)
    throw new Error('TEST_DATABASE_URL does not say where the test database is')
  return url
}
