import type { SelfCheckDifference } from '@rodykle/domain'
import { selfCheckTriggers } from '@rodykle/domain'
import { bigint, index, integer, jsonb, pgEnum, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant, primaryId } from './columns.ts'

/** How often what figures are made of has changed, by what it belongs to (a period's values, a plan's demands). Kept by triggers, so that no write can forget it. */
export const dataVersions = pgTable('data_versions', {
  key: uuid('key').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull().default(1),
})

export const selfCheckTrigger = pgEnum('self_check_trigger', selfCheckTriggers)

/** One run of the self-check: every stored judgement and fold derived anew from the raw values, and where they differed. */
export const selfChecks = pgTable('self_checks', {
  id: primaryId(),
  trigger: selfCheckTrigger('trigger').notNull(),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at').notNull(),
  checkedValues: integer('checked_values').notNull(),
  checkedFigures: integer('checked_figures').notNull(),
  differenceCount: integer('difference_count').notNull(),
  /** The first hundred: what, where, stored and derived. */
  differences: jsonb('differences').$type<SelfCheckDifference[]>().notNull().default([]),
}, table => [index().on(table.startedAt)])
