import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** What the installation knows of itself, e.g. `demonstration: { loadedOn: '2026-11-21' }`. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
})
