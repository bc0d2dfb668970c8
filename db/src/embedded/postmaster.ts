import type { ServerAccount } from './server-account.ts'
import type { ServerFiles } from './server-files.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresError, explaining } from './embedded-postgres-error.ts'
import { isAlive, readPostmaster } from './postmaster-file.ts'
import { serverEnvironment } from './server-environment.ts'

export interface ServerPlan {
  cluster: string
  files: ServerFiles
  account: ServerAccount | undefined
  /** False only for tests: nothing is synchronised to the disk. */
  durable: boolean
}

const patience = 120_000
const longestSocketPath = 100
const largestLog = 5_000_000

/** Another process was quicker, took the port, or the children of a killed server have not all ended yet. */
const passingTrouble = /lock file .* already exists|could not bind|pre-existing shared memory block/

/**
 * Starts a server that outlives this process, and comes back when it takes connections;
 * `started` is false where something that passes was in the way.
 */
export async function launchPostmaster(plan: ServerPlan): Promise<{ started: boolean }> {
  const logFile = join(dirname(plan.cluster), 'postgres.log')
  const log = explaining(`The log ${logFile} cannot be written`, () => openLog(logFile))
  const logStart = statSync(logFile).size
  const child = spawn(join(plan.files, 'bin/postgres'), await serverArguments(plan), {
    ...plan.account,
    cwd: '/',
    detached: true,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const failure = once(child, 'error').then(([error]: unknown[]) => error as Error)

  const deadline = Date.now() + patience
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const early = await Promise.race([failure, sleep(20)])
    if (early instanceof Error)
      throw new EmbeddedPostgresError(`The database server could not be run: ${early.message}.`, { cause: early })
    const postmaster = readPostmaster(plan.cluster)
    if (postmaster?.pid === child.pid && postmaster?.isReady)
      return { started: true }
  }

  const said = readFileSync(logFile, 'utf8').slice(logStart)
  if (passingTrouble.test(said))
    return { started: false }
  throw new EmbeddedPostgresError(`The database server did not start. ${reasonIn(said)} Its log is ${logFile}.`)
}

/** Fast shutdown: open transactions are rolled back, everything committed is written, then the server ends. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const postmaster = readPostmaster(cluster)
  if (postmaster === undefined)
    return
  process.kill(postmaster.pid, 'SIGINT')
  const deadline = Date.now() + patience
  while (readPostmaster(cluster)?.pid === postmaster.pid && isAlive(postmaster.pid)) {
    if (Date.now() > deadline)
      throw new EmbeddedPostgresError(`The database server (process ${postmaster.pid}) did not end within ${patience / 1000} s.`)
    await sleep(20)
  }
}

async function serverArguments({ cluster, durable }: ServerPlan): Promise<string[]> {
  const settings = {
    ...await addressSettings(cluster),
    max_connections: '60',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    cluster_name: 'rodykle',
    ...(durable
      ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** A socket inside the cluster's own closed folder; where its path is too long for a socket, a free port of the loopback address. */
async function addressSettings(cluster: string): Promise<Record<string, string>> {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= longestSocketPath) {
    return {
      listen_addresses: '',
      port: '5432',
      unix_socket_directories: `"${cluster.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
    }
  }
  return { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string')
    throw new EmbeddedPostgresError('No free port was found for the database.')
  return address.port
}

function openLog(logFile: string): number {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog)
    renameSync(logFile, `${logFile}.1`)
  return openSync(logFile, 'a', 0o600)
}

function reasonIn(said: string): string {
  if (said.includes('No space left on device'))
    return 'The disk is full.'
  return said.match(/(?:FATAL|PANIC|error): .*/)?.[0] ?? ''
}
