import { expect, it } from 'vitest'
import { createTestDatabase } from './testing/index.ts'
import { withClient } from './testing/server.ts'

const rewritings = (table: string) => [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]

it('the audit trail can be added to and read, and nothing else, by the grants alone', async () => {
  const database = await createTestDatabase('demo')
  await withClient(database.url, async (client) => {
    const { rows: [may] } = await client.query(`select
      has_table_privilege('audit_entries', 'INSERT') as add, has_table_privilege('audit_entries', 'SELECT') as read,
      has_table_privilege('audit_entries', 'UPDATE') as change, has_table_privilege('audit_entries', 'DELETE') as remove, has_table_privilege('audit_entries', 'TRUNCATE') as empty,
      has_any_column_privilege('audit_entries', 'UPDATE') as change_a_part`)
    expect(may).toEqual({ add: true, read: true, change: false, remove: false, empty: false, change_a_part: false })
    for (const rewriting of rewritings('audit_entries'))
      await expect(client.query(rewriting)).rejects.toThrow('permission denied for table audit_entries')
    // Whoever granted it to themselves again meets the trigger.
    await client.query('grant update, delete, truncate on audit_entries to current_user')
    for (const rewriting of rewritings('audit_entries'))
      await expect(client.query(rewriting)).rejects.toThrow('the audit trail is append-only')
  })
  await database.drop()
})

it('remarks can be added to and read, and nothing else', async () => {
  const database = await createTestDatabase('demo')
  await withClient(database.url, async (client) => {
    for (const rewriting of rewritings('remarks'))
      await expect(client.query(rewriting)).rejects.toThrow('what was remarked stays as it was said')
  })
  await database.drop()
})

it('an asked value that nobody touched can still be let go', async () => {
  const database = await createTestDatabase('demo')
  await withClient(database.url, async (client) => {
    const { rowCount } = await client.query(`delete from actuals where id = (select id from actuals where standing = 'draft' and state = 'not-reported' limit 1)`)
    expect(rowCount).toBe(1)
  })
  await database.drop()
})
