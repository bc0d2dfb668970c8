import { evidenceKinds } from '@rodykle/domain'
import { bigint, index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, primaryId } from './columns.ts'
import { reportingUnits } from './institutions.ts'
import { actuals } from './reporting.ts'

export const evidenceKind = pgEnum('evidence_kind', evidenceKinds)

/** What proves a value: a file kept in the store of files, or a link to a page. Taken away, it stays known that it was there; the file itself goes. */
export const evidence = pgTable('evidence', {
  id: primaryId(),
  actualId: uuid('actual_id').notNull().references(() => actuals.id),
  /** Whose value: a unit may keep only so much in all. */
  unitId: uuid('unit_id').notNull().references(() => reportingUnits.id),
  kind: evidenceKind('kind').notNull(),
  /** The file's name as its owner called it, without any path; or what a link is to be called. */
  name: text('name').notNull(),
  url: text('url'),
  /** By what is in the file, never by what it is called. */
  mediaType: text('media_type'),
  size: bigint('size', { mode: 'number' }),
  sha256: text('sha256'),
  /** Where the store of files keeps it. */
  storageKey: text('storage_key').unique(),
  addedAt: instant('added_at').notNull(),
  addedBy: uuid('added_by').notNull(),
  removedAt: instant('removed_at'),
  removedBy: uuid('removed_by'),
}, table => [index().on(table.actualId), index().on(table.unitId)])
