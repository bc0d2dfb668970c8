import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyPending } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

/** Where drizzle-kit writes what it generates; committed, never edited after it landed. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

/** One process migrates at a time; the number only has to be the same everywhere. */
const migrationLock = 5_020_202_001

/** Thrown where the database has lived through other migrations than this program knows. */
export class MigrationMismatchError extends Error {
  override name = 'MigrationMismatchError'
}

/**
 * Brings the database at `url` up to date and says how many migrations it has in all.
 * Each migration is applied once even if several processes start together: the others wait.
 * Throws `MigrationMismatchError` rather than let a program work on tables it does not know.
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<number> {
  const client = new pg.Client({ connectionString: url, application_name: 'rodykle migrations', connectionTimeoutMillis: 10_000 })
  client.on('error', ignoreUntilNextStatement)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query('set client_min_messages = warning')
    const db = drizzle(client)
    await applyPending(db, { migrationsFolder: folder })
    return await verify(db, folder)
  }
  finally {
    // The lock belongs to the session: closing it lets the next process in.
    await client.end()
  }
}

type SingleConnection = ReturnType<typeof drizzle<Record<string, never>, pg.Client>>

/**
 * Drizzle compares only dates: a migration merged with an older date than the last applied one is skipped without a word,
 * and one that was regenerated counts as applied. Comparing what was applied with what is known makes both loud.
 */
async function verify(db: SingleConnection, folder: string): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder: folder }).map(migration => migration.hash)
  const { rows } = await db.execute<{ hash: string }>(sql`select hash from drizzle.__drizzle_migrations order by id`)
  const applied = rows.map(row => row.hash)

  const skipped = known.filter(hash => !applied.includes(hash))
  if (skipped.length > 0)
    throw new MigrationMismatchError(`${skipped.length} of ${known.length} migrations were not applied: their date is older than that of the last one applied to this database.`)

  const foreign = applied.filter(hash => !known.includes(hash))
  if (foreign.length > 0)
    throw new MigrationMismatchError(`The database has ${foreign.length} migrations that this version of Rodyklė does not know: it was last used by a newer or a different version.`)

  return applied.length
}

/** A connection that dies says so twice: as an event, and as the failure of the statement under way. The second is enough. */
function ignoreUntilNextStatement(): void {}
