import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { instant, primaryId } from './columns.ts'
import { actuals } from './reporting.ts'

/** What the department and the unit say to each other about one value. Said is said: a remark is never changed or removed. */
export const remarks = pgTable('remarks', {
  id: primaryId(),
  actualId: uuid('actual_id').notNull().references(() => actuals.id),
  authorId: uuid('author_id').notNull().references(() => people.id),
  body: text('body').notNull(),
  at: instant('at').notNull(),
}, table => [index().on(table.actualId, table.at)])

/** A reviewer's own words for returning a value, offered again. */
export const returnPhrases = pgTable('return_phrases', {
  id: primaryId(),
  personId: uuid('person_id').notNull().references(() => people.id),
  body: text('body').notNull(),
  usedAt: instant('used_at').notNull(),
}, table => [unique().on(table.personId, table.body)])
