import { Socket } from 'node:net'
import pg from 'pg'

/** Held, shared, by every process that uses the server; whoever can have it alone is the last one. */
const attendanceLock = 5_020_202_002
const setUpLock = 5_020_202_003

const user = 'rodykle'
const database = 'rodykle'

/** A process's presence at the server: one quiet connection, which the server notices even when the process is killed. */
export interface Attendance {
  /** Ends the presence. If nobody else is left, nobody can enter either until `shutDown` is done. */
  leave: (shutDown: () => Promise<void>) => Promise<void>
}

/** Enters as the server's own superuser, makes the user and the database of the product where they are missing, and stays. */
export async function attend(config: pg.ClientConfig): Promise<Attendance> {
  const socket = new Socket()
  const client = await enter({ ...config, stream: () => socket })
  try {
    await client.query('select pg_advisory_lock($1)', [setUpLock])
    await setUp(client, String(config.password))
    await client.query('select pg_advisory_unlock($1)', [setUpLock])
    await client.query('select pg_advisory_lock_shared($1)', [attendanceLock])
  }
  catch (error) {
    await client.end().catch(ignore)
    throw error
  }
  // Being present must not keep a process from ending.
  socket.unref()

  return {
    async leave(shutDown) {
      socket.ref()
      const present = await release(client) ? client : await enter(config).catch(ignore)
      try {
        if (present !== undefined && await isAlone(present))
          await shutDown()
      }
      finally {
        await Promise.all([client, present].map(each => each?.end().catch(ignore)))
      }
    },
  }
}

async function enter(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, user: 'postgres', database: 'postgres', application_name: 'rodykle presence', connectionTimeoutMillis: 10_000 })
  // A server that ends takes this connection with it; `leave` finds out by itself.
  client.on('error', ignore)
  await client.connect()
  return client
}

/** False where the server has restarted since, and the presence was lost with it. */
async function release(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [attendanceLock])
    return true
  }
  catch {
    return false
  }
}

async function isAlone(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [attendanceLock])
  return rows[0]?.alone === true
}

/** The product's user owns its database and is no superuser: what a trigger forbids stays forbidden. */
async function setUp(client: pg.Client, password: string): Promise<void> {
  const users = await client.query('select from pg_roles where rolname = $1', [user])
  if (users.rowCount === 0)
    await client.query(`create role ${user} login createdb password ${client.escapeLiteral(password)}`)
  const databases = await client.query('select from pg_database where datname = $1', [database])
  if (databases.rowCount === 0)
    await client.query(`create database ${database} owner ${user}`)
}

function ignore(): undefined {}
