import type { Database } from '@rodykle/db'
import type { Context } from './context.ts'
import { connect, schema } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepared } from './prepared.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase('migrated')
  const connection = connect(database.url, { max: 2 })
  db = connection.db
  close = async () => {
    await connection.close()
    await database.drop()
  }
})
afterAll(() => close())

function valueOf(db: Context['db'], key: string, name = 'test_setting', built: () => void = () => {}) {
  return prepared(db, name, (name) => {
    built()
    return db.select({ value: schema.settings.value }).from(schema.settings).where(eq(schema.settings.key, sql.placeholder('key'))).prepare(name)
  }).execute({ key })
}

describe('a prepared statement', () => {
  it('runs where it is told to, wherever it was built', async () => {
    const rolledBack = db.transaction(async (inside) => {
      await inside.insert(schema.settings).values({ key: 'inside', value: 1 })
      expect(await valueOf(inside, 'inside')).toEqual([{ value: 1 }])
      expect(await valueOf(db, 'inside')).toEqual([])
      await inside.transaction(async savepoint => expect(await valueOf(savepoint, 'inside')).toHaveLength(1))
      throw new Error('rolled back')
    })
    await expect(rolledBack).rejects.toThrow('rolled back')
    await db.transaction(async inside => expect(await valueOf(inside, 'inside')).toEqual([]))
  })

  it('is built once, however many transactions use it', async () => {
    let times = 0
    for (let round = 0; round < 3; round += 1)
      await db.transaction(inside => valueOf(inside, 'nothing', 'test_setting_counted', () => void (times += 1)))
    expect(times).toBe(1)
  })
})
