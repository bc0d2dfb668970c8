import type { Store } from './factories/made.ts'
import { schema } from '@rodykle/db'
import { asc } from 'drizzle-orm'

/** What the trail says was done, oldest first. */
export function auditRows(db: Store) {
  return db.select().from(schema.auditEntries).orderBy(asc(schema.auditEntries.id))
}
