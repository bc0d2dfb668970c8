import type pg from 'pg'

interface Definition {
  name: string
  definition: string
}

/** Fills a table quickly: its indexes, foreign keys and triggers are taken away, and made again exactly as they were when it is full. */
export async function withoutIndexes(client: pg.Client, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<Definition>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = $1::regclass and contype = 'f'`,
    [table],
  )
  const { rows: indexes } = await client.query<Definition>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = $1::regclass and not indisprimary`,
    [table],
  )
  for (const { name } of keys)
    await client.query(`alter table ${table} drop constraint ${client.escapeIdentifier(name)}`)
  for (const { name } of indexes)
    await client.query(`drop index ${name}`)
  await client.query(`alter table ${table} disable trigger user`)
  await fill()
  await client.query(`alter table ${table} enable trigger user`)
  for (const { definition } of indexes)
    await client.query(definition)
  for (const { name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${client.escapeIdentifier(name)} ${definition}`)
}
