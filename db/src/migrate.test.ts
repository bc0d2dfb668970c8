import type { TestDatabase } from './testing/index.ts'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, migrationsFolder } from './migrate.ts'
import { createTestDatabase } from './testing/index.ts'
import { withClient } from './testing/server.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase('empty')
  folder = mkdtempSync(join(tmpdir(), 'rodykle-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

function journal() {
  return JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string, when: number }[] }
}

function addMigration(tag: string, when: number, sql: string) {
  const { entries, ...rest } = journal()
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...rest, entries: [...entries, { idx: entries.length, version: '7', when, tag, breakpoints: true }] }))
  writeFileSync(join(folder, `${tag}.sql`), sql)
}

function tables() {
  return withClient(database.url, async (client) => {
    const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
    return rows.map(({ name }) => name)
  })
}

describe('migrations', () => {
  it('make every table, and say how many there are', async () => {
    expect(await migrate(database.url)).toBe(journal().entries.length)
    expect(await tables()).toContain('audit_entries')
  })

  it('are applied once, also by processes that start together', async () => {
    const counts = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)])
    expect(new Set(counts)).toEqual(new Set([journal().entries.length]))
    expect(await migrate(database.url)).toBe(journal().entries.length)
  })

  it('leave nothing behind where one fails', async () => {
    addMigration('9999_broken', Date.now(), 'create table half_made (id int);--> statement-breakpoint\nselect 1 / 0;')
    await expect(migrate(database.url, folder)).rejects.toThrow()
    expect(await tables()).not.toContain('half_made')
  })

  it('are loud where one would be passed over because of an older date', async () => {
    await migrate(database.url, folder)
    addMigration('9999_late', 1, 'select 1;')
    await expect(migrate(database.url, folder)).rejects.toThrow(/^1 of \d+ migrations were not applied/)
  })

  it('refuse a database that a newer version has used', async () => {
    addMigration('9999_newer', Date.now(), 'select 1;')
    await migrate(database.url, folder)
    await expect(migrate(database.url)).rejects.toThrow('The database has 1 migrations that this version of Rodyklė does not know')
  })
})
