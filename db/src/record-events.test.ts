import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate, migrationsFolder } from './migrate.ts'
import { createTestDatabase } from './testing/index.ts'
import { withClient } from './testing/server.ts'

const [unit, indicator, target] = ['10000000-0000-7000-8000-000000000001', '10000000-0000-7000-8000-000000000002', '10000000-0000-7000-8000-000000000003']

/** Only what the migration reads is needed: not the whole plan around it. */
const withoutReferences = `do $$
  declare reference record;
  begin
    for reference in select conrelid::regclass as owner, conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', reference.owner, reference.conname);
    end loop;
  end $$`

/** The first so many migrations: as they were before events were kept by themselves, or with the one that does so and none that needs what the test leaves out. */
function firstMigrations(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'rodykle-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { idx: number }[] }
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx < count) }))
  return folder
}

it('keeps by itself every event that was typed in as a line of a value', async () => {
  const database = await createTestDatabase('empty')
  const [before, after] = [firstMigrations(3), firstMigrations(4)]
  await migrate(database.url, before)
  const year = [{ date: '2020-10-05', title: 'Antras' }, { date: '2020-03-01', title: 'Du' }, { date: '2020-03-01', title: 'Du' }]
  await withClient(database.url, async (client) => {
    await client.query(withoutReferences)
    await client.query(`insert into targets (id, plan_id, measure_id, indicator_id, position, code) values ('${target}', uuidv7(), uuidv7(), '${indicator}', 0, 'I')`)
    for (const events of [year, year.slice(1), []]) {
      await client.query(`insert into actuals (submission_id, period_id, unit_id, target_id, target_version_id, status, state, value) values (uuidv7(), uuidv7(), '${unit}', '${target}', uuidv7(), 'met', 'reported', $1)`, [JSON.stringify({ kind: 'events', events })])
    }
  })
  await migrate(database.url, after)

  await withClient(database.url, async (client) => {
    const { rows } = await client.query<{ id: string, day: string, title: string }>(`select id, held_on::text as day, title from events where unit_id = '${unit}' and indicator_id = '${indicator}' order by held_on, id`)
    expect(rows.map(({ day, title }) => [day, title])).toEqual([['2020-03-01', 'Du'], ['2020-03-01', 'Du'], ['2020-10-05', 'Antras']])
    const cells = await client.query<{ events: object[] }>(`select value -> 'events' as events from actuals order by id`)
    const listed = rows.map(({ id, day, title }) => ({ id, date: day, title }))
    expect(cells.rows.map(({ events }) => events)).toEqual([listed, listed.slice(0, 2), []])
  })
  rmSync(before, { recursive: true })
  rmSync(after, { recursive: true })
  await database.drop()
})
