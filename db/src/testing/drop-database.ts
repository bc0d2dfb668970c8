import type pg from 'pg'

const patience = 60_000

/**
 * Removes a database if it is there, with the sessions in it of the same user as `client`.
 * Not by `with (force)`: that is refused whenever autovacuum is in the database, as only a superuser may end it; without it
 * PostgreSQL sends autovacuum away by itself, and waits up to five seconds for it to leave.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0)
    return
  const database = client.escapeIdentifier(name)
  // Whoever is sent away would otherwise come back before the next statement.
  await client.query(`alter database ${database} allow_connections false`)
  await client.query('select pg_terminate_backend(pid, $2) from pg_stat_activity where datname = $1 and usename = current_user', [name, patience])
  await client.query(`drop database ${database}`)
}
