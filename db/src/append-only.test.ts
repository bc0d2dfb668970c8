import { expect, it } from 'vitest'
import { createTestDatabase } from './testing/index.ts'
import { withClient } from './testing/server.ts'

it.each(['audit_entries', 'remarks'])('%s can be added to and read, and nothing else, by the grants alone', async (table) => {
  const database = await createTestDatabase('demo')
  await withClient(database.url, async (client) => {
    const { rows: [may] } = await client.query(`select
      has_table_privilege('${table}', 'INSERT') as add, has_table_privilege('${table}', 'SELECT') as read,
      has_table_privilege('${table}', 'UPDATE') as change, has_table_privilege('${table}', 'DELETE') as remove, has_table_privilege('${table}', 'TRUNCATE') as empty,
      has_any_column_privilege('${table}', 'UPDATE') as change_a_part`)
    expect(may).toEqual({ add: true, read: true, change: false, remove: false, empty: false, change_a_part: false })
    for (const rewriting of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`])
      await expect(client.query(rewriting)).rejects.toThrow(`permission denied for table ${table}`)
  })
  await database.drop()
})
