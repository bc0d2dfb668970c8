import type { ServerAccount } from './server-account.ts'
import type { ServerFiles } from './server-files.ts'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { EmbeddedPostgresError, explaining } from './embedded-postgres-error.ts'
import { isAlive } from './postmaster-file.ts'
import { serverEnvironment } from './server-environment.ts'

const majorVersion = '18'
const passwordFile = 'rodykle-password'

/** Makes the cluster if there is none, refuses what is not one of ours, and gives the password of its users. */
export async function prepareCluster(cluster: string, files: ServerFiles, account: ServerAccount | undefined, durable: boolean): Promise<string> {
  removeAbandoned(cluster)
  if (entriesOf(cluster).length === 0)
    await initialise(cluster, files, account, durable)

  const version = readIn(cluster, 'PG_VERSION')
  if (version === undefined)
    throw new EmbeddedPostgresError(`${cluster} is not empty, but it is not a PostgreSQL data folder either. Move it away, or choose another data folder.`)
  if (version !== majorVersion)
    throw new EmbeddedPostgresError(`${cluster} was made by PostgreSQL ${version}; this version of Rodyklė runs ${majorVersion}. Export the data with the older version, or choose another data folder.`)
  const password = readIn(cluster, passwordFile)
  if (password === undefined)
    throw new EmbeddedPostgresError(`${cluster} was not made by Rodyklė: its password file (${passwordFile}) is missing.`)

  if (account !== undefined && statSync(cluster).uid !== account.uid)
    handOver(cluster, account)
  return password
}

function entriesOf(cluster: string): string[] {
  return explaining(`The database folder ${cluster} cannot be read; if another user has started Rodyklė in it before, start it as that user`, () =>
    existsSync(cluster) ? readdirSync(cluster) : [])
}

function readIn(cluster: string, file: string): string | undefined {
  const path = join(cluster, file)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

/** Made aside and moved into place: what bears the name is whole, and of two processes one simply comes second. */
async function initialise(cluster: string, files: ServerFiles, account: ServerAccount | undefined, durable: boolean): Promise<void> {
  const password = randomBytes(24).toString('hex')
  const aside = `${cluster}.new-${process.pid}`
  const handedPassword = `${aside}.password`
  try {
    explaining(`The database folder ${cluster} cannot be made`, () => {
      mkdirSync(aside, { mode: 0o700 })
      writeFileSync(handedPassword, password, { mode: 0o600 })
    })
    if (account !== undefined)
      [aside, handedPassword].forEach(path => chownSync(path, account.uid, account.gid))
    await runInitdb(files, account, [
      `--pgdata=${aside}`,
      `--pwfile=${handedPassword}`,
      ...(durable ? [] : ['--no-sync']),
    ])
    renameSync(handedPassword, join(aside, passwordFile))
    renameSync(aside, cluster)
  }
  catch (error) {
    if (entriesOf(cluster).length === 0)
      throw error
  }
  finally {
    [aside, handedPassword].forEach(path => rmSync(path, { recursive: true, force: true }))
  }
}

async function runInitdb(files: ServerFiles, account: ServerAccount | undefined, options: string[]): Promise<void> {
  try {
    await promisify(execFile)(join(files, 'bin/initdb'), [
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=lt',
      '--no-instructions',
      ...options,
    ], { ...account, cwd: '/', env: serverEnvironment() })
  }
  catch (error) {
    const { code, stderr = '', message } = error as Error & { code?: string, stderr?: string }
    if (code === 'EPERM' && account !== undefined)
      throw new EmbeddedPostgresError('PostgreSQL does not run as root, and this process may not change to another user. Start Rodyklė as an ordinary user, or set DATABASE_URL.', { cause: error })
    if (/No space left|Check free disk space/.test(stderr))
      throw new EmbeddedPostgresError('The database could not be made: the disk is full.', { cause: error })
    const reason = stderr.match(/(?:FATAL|initdb|error): .*/)?.[0] ?? message
    throw new EmbeddedPostgresError(`The database could not be made: ${reason}`, { cause: error })
  }
}

/** A copy or a restored backup made by root belongs to root, which the server cannot be. */
function handOver(cluster: string, { uid, gid }: ServerAccount): void {
  chownSync(cluster, uid, gid)
  for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(cluster, entry), uid, gid)
}

/** Half-made clusters of processes that did not live to finish them. */
function removeAbandoned(cluster: string): void {
  const siblings = existsSync(dirname(cluster)) ? readdirSync(dirname(cluster)) : []
  for (const name of siblings) {
    const [, pid] = name.match(/\.new-(\d+)(?:\.password)?$/) ?? []
    if (name.startsWith(`${basename(cluster)}.new-`) && pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
  }
}
