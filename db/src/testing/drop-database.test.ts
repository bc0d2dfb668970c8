import type { EmbeddedPostgres } from '../embedded/index.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startEmbeddedPostgres } from '../embedded/index.ts'
import { dropDatabase } from './drop-database.ts'
import { withClient } from './server.ts'

const name = 'to-be_dropped'
const folder = mkdtempSync(join(tmpdir(), 'rodykle-drop-'))
let server: EmbeddedPostgres

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: folder, durable: false })
})

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function urlOf(database: string, user = 'rodykle'): string {
  const url = new URL(server.url)
  url.username = user
  url.pathname = database
  return url.href
}

function exists(): Promise<boolean> {
  return withClient(server.url, async client => (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1)
}

it('drops a database with those who are in it, and minds none that is not there', async () => {
  await withClient(server.url, async (client) => {
    await client.query(`create database "${name}"`)
    const inside = new pg.Client({ connectionString: urlOf(name) })
    const sentAway = new Promise<Error>(resolve => inside.on('error', resolve))
    await inside.connect()
    await inside.query('begin')

    await dropDatabase(client, name)
    expect(await sentAway).toMatchObject({ code: '57P01' })
    expect(await exists()).toBe(false)
    await dropDatabase(client, name)
  })
})

it('drops a database in which autovacuum is at work, though its owner may not end that', async () => {
  await withClient(urlOf('postgres', 'postgres'), async (superuser) => {
    await superuser.query(`alter system set autovacuum_naptime = '1s'`)
    await superuser.query('select pg_reload_conf()')
    await withClient(server.url, client => client.query(`create database "${name}"`))
    await withClient(urlOf(name), async (client) => {
      // Rests for a tenth of a second at every page: this vacuum would take minutes.
      await client.query(`
        create table slow (x text) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)`)
      await client.query(`insert into slow select repeat('x', 2000) from generate_series(1, 10000)`)
      await client.query('delete from slow')
    })
    const atWork = `select from pg_stat_activity where backend_type = 'autovacuum worker' and datname = $1 and query ~ 'public.slow'`
    await vi.waitFor(async () => expect((await superuser.query(atWork, [name])).rowCount).toBe(1), { timeout: 30_000, interval: 50 })

    await withClient(server.url, client => dropDatabase(client, name))
    expect(await exists()).toBe(false)
  })
})
