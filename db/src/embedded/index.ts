import type { Attendance } from './attendance.ts'
import type { Postmaster } from './postmaster-file.ts'
import { mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { attend } from './attendance.ts'
import { locateCluster, serverShelf } from './cluster-location.ts'
import { prepareCluster } from './cluster.ts'
import { EmbeddedPostgresError, explaining } from './embedded-postgres-error.ts'
import { readPostmaster } from './postmaster-file.ts'
import { launchPostmaster, stopPostmaster } from './postmaster.ts'
import { chooseServerAccount } from './server-account.ts'
import { findServerPackage, provideServerFiles } from './server-files.ts'

export { EmbeddedPostgresError } from './embedded-postgres-error.ts'

export interface EmbeddedPostgresOptions {
  /** The product's data folder; made if it is missing. */
  dataDir: string
  /** Told, in a sentence, what a person may want to know. */
  log?: (line: string) => void
  /** False for throw-away servers of tests: quicker, but a crash of the machine may lose what was committed. */
  durable?: boolean
}

export interface EmbeddedPostgres {
  /** Of the product's database, as its ordinary owner. */
  url: string
  /** True if the server was running already: left by a process that was killed, or shared with one that lives. */
  attached: boolean
  /** Leaves the server, and shuts it down if no other process uses it. May be called twice. */
  stop: () => Promise<void>
}

const attempts = 200
const pause = 100

/**
 * Starts a PostgreSQL of our own in `<dataDir>/postgres`, or joins the one that runs there.
 * Needs nothing installed on the machine; works as root and as an ordinary user.
 * Throws `EmbeddedPostgresError` with a sentence for the person who starts the product.
 */
export async function startEmbeddedPostgres({ dataDir, log = () => {}, durable = true }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = explaining(`The data folder ${resolve(dataDir)} cannot be made`, () => {
    mkdirSync(dataDir, { recursive: true })
    return realpathSync(dataDir)
  })
  const account = chooseServerAccount(join(folder, 'postgres'))
  const cluster = locateCluster(folder, account, log)
  const files = provideServerFiles(findServerPackage(), account, serverShelf(folder, account))
  const password = await prepareCluster(cluster, files, account, durable)

  const plan = { cluster, files, account, durable }
  let lastTrouble: unknown
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const attached = readPostmaster(cluster) !== undefined || !(await launchPostmaster(plan)).started
    const postmaster = readPostmaster(cluster)
    if (postmaster?.isReady) {
      try {
        const address = addressOf(postmaster, password)
        return describe(cluster, address, attached, await attend(address))
      }
      catch (error) {
        lastTrouble = refuseHopeless(error, cluster)
      }
    }
    await sleep(pause)
  }
  throw new EmbeddedPostgresError(`The database server of ${cluster} neither runs nor ends. Its log is postgres.log beside that folder.`, { cause: lastTrouble })
}

interface Address {
  host: string
  port: number
  password: string
}

function addressOf({ socketFolder, port }: Postmaster, password: string): Address {
  return { host: socketFolder === '' ? '127.0.0.1' : socketFolder, port, password }
}

function describe(cluster: string, { host, port, password }: Address, attached: boolean, presence: Attendance): EmbeddedPostgres {
  let leaving: Promise<void> | undefined
  return {
    url: `postgresql://rodykle:${password}@${encodeURIComponent(host)}:${port}/rodykle`,
    attached,
    stop: () => leaving ??= presence.leave(() => stopPostmaster(cluster)),
  }
}

/** A server that is just starting or ending refuses for a moment; one that refuses the password will not change its mind. */
function refuseHopeless(error: unknown, cluster: string): unknown {
  const { code = '', message } = error as Error & { code?: string }
  if (code.startsWith('28'))
    throw new EmbeddedPostgresError(`The database server of ${cluster} does not accept the password kept with it: ${message}.`, { cause: error })
  return error
}
