import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** Time-ordered keys made by PostgreSQL 18, so that new rows sit together in every index. */
export function primaryId() {
  return uuid('id').primaryKey().default(sql`uuidv7()`)
}

export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date' })
}
