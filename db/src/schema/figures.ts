import type { SelfCheckDifference } from '@rodykle/domain'
import { selfCheckTriggers } from '@rodykle/domain'
import { bigint, index, integer, jsonb, pgEnum, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant, primaryId } from './columns.ts'

/**
 * Every change of what figures are made of, by what it belongs to: a period's values, a plan's demands. Kept by triggers, so that no write
 * can forget it. The data's version is the sum of a key's changes, each a random number: a row is only ever added, so that no writer waits
 * for another, and no sum is met twice, not even by a backup that was put back. Rows that have piled up are folded into one now and then.
 */
export const dataVersions = pgTable('data_versions', {
  id: primaryId(),
  key: uuid('key').notNull(),
  change: bigint('change', { mode: 'bigint' }).notNull(),
}, table => [index().on(table.key)])

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
