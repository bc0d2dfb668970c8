import { expect, it } from 'vitest'
import { createTestDatabase } from './testing/index.ts'
import { withClient } from './testing/server.ts'

it('people are switched off and never removed, since what they wrote names them', async () => {
  const database = await createTestDatabase('demo')
  await withClient(database.url, async (client) => {
    const { rows: [writer] } = await client.query<{ id: string }>('select p.id from people p where exists (select from actuals a where a.updated_by = p.id or a.reviewed_by = p.id) limit 1')
    for (const removal of [`delete from people where id = '${writer?.id}'`, `update people set id = uuidv7() where id = '${writer?.id}'`])
      await expect(client.query(removal)).rejects.toThrow('people are switched off, never removed')
    await expect(client.query('truncate people cascade')).rejects.toThrow()
    const { rowCount } = await client.query(`update people set is_active = false where id = '${writer?.id}'`)
    expect(rowCount).toBe(1)
  })
  await database.drop()
})
