import type { EmbeddedPostgres } from './index.ts'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from './index.ts'
import { readPostmaster } from './postmaster-file.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65534
const helper = fileURLToPath(new URL('../testing/embedded-process.ts', import.meta.url))

let folder: string
let cleanUps: (() => unknown)[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rodykle-embedded-'))
  chmodSync(folder, 0o755)
  cleanUps = [() => rmSync(folder, { recursive: true, force: true })]
})

afterEach(async () => {
  for (const cleanUp of cleanUps.toReversed())
    await cleanUp()
})

/** Starts in this process; stopped after the test if the test did not. */
async function start(dataDir: string, durable = false) {
  const lines: string[] = []
  const server = await startEmbeddedPostgres({ dataDir, durable, log: line => lines.push(line) })
  cleanUps.push(() => server.stop())
  return { ...server, lines }
}

/** Starts in a process of its own, which may be another user's. */
async function startElsewhere(dataDir: string, options: { uid?: number, gid?: number } = {}) {
  const child = spawn(process.execPath, [helper, dataDir], { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  cleanUps.push(() => child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line') as [string]
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { ...JSON.parse(line) as { url: string, attached: boolean, uid: number, error?: string }, end }
}

async function query(url: string, text: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query({ text, rowMode: 'array' })).rows as unknown[][]
  }
  finally {
    await client.end()
  }
}

describe('the embedded server', () => {
  it('keeps its data from one start to the next, and ends when it is stopped', async () => {
    const dataDir = join(folder, 'data')
    const first = await start(dataDir)
    await query(first.url, `create table note as select 'išliko' as text`)
    await first.stop()
    expect(readPostmaster(join(dataDir, 'postgres'))).toBeUndefined()

    const second = await start(dataDir)
    expect(second.attached).toBe(false)
    expect(await query(second.url, 'select text from note')).toEqual([['išliko']])
  })

  it('takes a port of the loopback address where the path is too long for a socket', async () => {
    const { url } = await start(join(folder, 'x'.repeat(100)))
    expect(new URL(url).hostname).toBe('127.0.0.1')
    expect(await query(url, 'select 1')).toEqual([[1]])
  })

  it('survives the kill −9 of its parent with everything committed, and the next start joins it', async () => {
    const dataDir = join(folder, 'data')
    const first = await startElsewhere(dataDir)
    await query(first.url, `create table note as select 41 as value`)
    await first.end('SIGKILL')

    const second = await start(dataDir)
    expect(second.attached).toBe(true)
    expect(await query(second.url, 'select value from note')).toEqual([[41]])

    await second.stop()
    expect(readPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
  })

  it('recovers what was committed when the server itself was killed', async () => {
    const dataDir = join(folder, 'data')
    const first = await start(dataDir, true)
    await query(first.url, `create table note as select 41 as value`)
    const { pid } = readPostmaster(join(dataDir, 'postgres')) ?? expect.fail('no server runs')
    process.kill(pid, 'SIGKILL')

    const second = await start(dataDir)
    expect(second.attached).toBe(false)
    expect(await query(second.url, 'select value from note')).toEqual([[41]])
  })

  it('is started once when two processes start together, and stays until the last one leaves', async () => {
    const dataDir = join(folder, 'data')
    const both = await Promise.all([startElsewhere(dataDir), startElsewhere(dataDir)])
    expect(both.map(({ error }) => error)).toEqual([undefined, undefined])
    expect(both.map(({ attached }) => attached).toSorted()).toEqual([false, true])
    expect(readdirSync(dataDir).filter(name => name.includes('.new-'))).toEqual([])

    const [one, other] = both
    await one.end('SIGTERM')
    expect(await query(other.url, 'select 1')).toEqual([[1]])
    await other.end('SIGTERM')
    expect(readPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
  })

  it('starts where a stale postmaster.pid names a process that is something else now', async () => {
    const dataDir = join(folder, 'data')
    await (await start(dataDir)).stop()
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n\n\nready\n`)

    const { attached, url } = await start(dataDir)
    expect(attached).toBe(false)
    expect(await query(url, 'select 1')).toEqual([[1]])
  })

  it('clears away the half-made cluster of a process that was killed', async () => {
    const dataDir = join(folder, 'data')
    const killed = spawn('true')
    await once(killed, 'exit')
    mkdirSync(join(dataDir, `postgres.new-${killed.pid}`), { recursive: true })
    await start(dataDir)
    expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log'])
  })
})

describe('a running server', () => {
  let home: string
  let dataDir: string
  let server: EmbeddedPostgres

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'rodykle, "ąčę" '))
    chmodSync(home, 0o755)
    dataDir = join(home, 'data')
    server = await startEmbeddedPostgres({ dataDir, durable: false })
  })

  afterAll(async () => {
    await server.stop()
    rmSync(home, { recursive: true })
  })

  it('is PostgreSQL 18, sorts as Lithuanian does, and gives an owner who is no superuser', async () => {
    const [[version, superuser] = []] = await query(server.url, `select current_setting('server_version_num')::int / 10000, rolsuper from pg_roles where rolname = current_user`)
    expect([version, superuser]).toEqual([18, false])
    expect(await query(server.url, `select w from unnest(array['Žemyna', 'Zuikis', 'Šaltinis', 'Saulė', 'Ąžuolas', 'Aušra', 'Jonas', 'Yla', 'Ieva']) w order by w`))
      .toEqual(['Aušra', 'Ąžuolas', 'Ieva', 'Yla', 'Jonas', 'Saulė', 'Šaltinis', 'Zuikis', 'Žemyna'].map(word => [word]))
  })

  it('listens where nobody else can come in: a socket in a closed folder', async () => {
    expect(await query(server.url, `select current_setting('listen_addresses'), inet_server_addr()`)).toEqual([['', null]])
    expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0)
    await expect(query(server.url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed')
  })
})

describe('a data folder that cannot be used is refused with a sentence', () => {
  it.each([
    ['a file in its place', 'data', () => writeFileSync(join(folder, 'data'), ''), /The data folder .*data cannot be made: something that is not a folder is already there\./],
    ['a file above it', 'data/deeper', () => writeFileSync(join(folder, 'data'), ''), /The data folder .*deeper cannot be made: a part of that path is a file/],
    ['somebody else’s files', 'data', () => makeCluster({ 'photo.jpg': '' }), /postgres is not empty, but it is not a PostgreSQL data folder either\. Move it away/],
    ['a cluster of another version', 'data', () => makeCluster({ PG_VERSION: '16\n' }), /was made by PostgreSQL 16; this version of Rodyklė runs 18\./],
    ['a cluster that is not ours', 'data', () => makeCluster({ PG_VERSION: '18\n' }), /was not made by Rodyklė: its password file/],
  ])('%s', async (_, dataDir, prepare, sentence) => {
    prepare()
    await expect(start(join(folder, dataDir))).rejects.toThrow(sentence)
  })

  function makeCluster(files: Record<string, string>) {
    mkdirSync(join(folder, 'data/postgres'), { recursive: true })
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, 'data/postgres', name), text)
  }
})

describe('users', () => {
  it.runIf(isRoot)('started by root, the server itself is another user’s (only as root)', async () => {
    const dataDir = join(folder, 'data')
    await start(dataDir)
    const { pid } = readPostmaster(join(dataDir, 'postgres')) ?? expect.fail('no server runs')
    expect(statSync(`/proc/${pid}`).uid).toBe(nobody)
  })

  it.runIf(isRoot)('a data folder that the server’s user cannot enter is kept elsewhere, with a link in its place (only as root)', async () => {
    const dataDir = join(folder, 'closed/data')
    mkdirSync(dataDir, { recursive: true })
    chmodSync(dirname(dataDir), 0o700)

    const first = await start(dataDir)
    const home = dirname(readlinkSync(join(dataDir, 'postgres')))
    cleanUps.splice(1, 0, () => rmSync(home, { recursive: true, force: true }))
    expect(first.lines).toEqual([expect.stringContaining(home)])
    await query(first.url, 'create table note as select 41 as value')
    await first.stop()

    const second = await start(dataDir)
    expect(second.lines).toEqual([])
    expect(await query(second.url, 'select value from note')).toEqual([[41]])
    expect(lstatSync(realpathSync(join(dataDir, 'postgres'))).uid).toBe(nobody)
  })

  it.runIf(isRoot)('an ordinary user runs it as themselves, and root later runs it as that user (only as root)', async () => {
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir)
    execFileSync('chown', [String(nobody), dataDir])
    const first = await startElsewhere(dataDir, { uid: nobody, gid: nobody })
    expect(first).toMatchObject({ attached: false, uid: nobody })
    await query(first.url, 'create table note as select 41 as value')
    await first.end('SIGTERM')

    const second = await start(dataDir)
    expect(await query(second.url, 'select value from note')).toEqual([[41]])
  })

  it.runIf(isRoot)('a folder that an ordinary user may not write is refused with a sentence (only as root)', async () => {
    const { error } = await startElsewhere(join(folder, 'data'), { uid: nobody, gid: nobody })
    expect(error).toMatch(/The data folder .*data cannot be made: permission was denied\./)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it.runIf(isRoot)('another user’s cluster is refused with a sentence (only as root)', async () => {
    await (await start(join(folder, 'data'))).stop()
    const { error } = await startElsewhere(join(folder, 'data'), { uid: nobody - 1, gid: nobody - 1 })
    expect(error).toMatch(/start it as that user: permission was denied\./)
  })
})
