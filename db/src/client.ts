import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import process from 'node:process'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as schema from './schema/index.ts'

/** The database outside of a transaction: every statement may use another connection of the pool. */
export type Database = NodePgDatabase<typeof schema>

/** What `db.transaction` hands to its callback. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface Connection {
  db: Database
  pool: pg.Pool
  /** Waits for statements under way, then closes every connection. */
  close: () => Promise<void>
}

export interface ConnectOptions {
  /** Connections at once; the embedded server takes 60 in all. */
  max?: number
  /** Told when an idle connection dies, for example because the server was restarted. The pool replaces it by itself. */
  onLostConnection?: (error: Error) => void
}

/**
 * Opens a pool of connections to the PostgreSQL at `url`; nothing is connected until the first statement.
 * Exact numbers (`numeric`, `bigint`) and days (`date`) arrive as strings, never as a rounded number or a local midnight.
 */
export function connect(url: string, { max = 12, onLostConnection = warn }: ConnectOptions = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'rodykle',
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    // Statements that do not wait for each other are sent together, and are still carried out one after the other.
    pipeline: true,
    types: { getTypeParser },
  })
  // Without a listener a connection that dies while idle would end the process.
  pool.on('error', onLostConnection)
  pool.on('connect', sendTogether)
  // A connection that dies while lent out fails its statement, which says enough; unheard it would end the process as well.
  pool.on('connect', client => void client.on('error', () => {}))

  return {
    db: drizzle(pool, { schema }),
    pool,
    async close() {
      // The pool does not wait for its sockets: what they say after this is no loss.
      pool.off('error', onLostConnection).on('error', () => {})
      await pool.end()
    },
  }
}

/** Whatever is asked at once goes out as one packet: handing over a packet costs more than many a statement. */
function sendTogether({ connection: { stream } }: pg.PoolClient): void {
  const uncork = stream.uncork.bind(stream)
  stream.uncork = () => process.nextTick(uncork)
}

function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === pg.types.builtins.DATE ? String : pg.types.getTypeParser(oid, format)
}

function warn(error: Error): void {
  console.warn(`Lost a database connection: ${error.message}`)
}
