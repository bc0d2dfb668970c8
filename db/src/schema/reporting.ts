import type { Measured } from '@rodykle/domain'
import { actualStandings, gapStatuses, observedStates, periodStates, submissionStatuses } from '@rodykle/domain'
import { date, index, integer, jsonb, numeric, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { instant, primaryId } from './columns.ts'
import { reportingUnits } from './institutions.ts'
import { indicators, periodKind, plans, targets, targetVersions } from './plans.ts'

export const periodState = pgEnum('period_state', periodStates)
export const submissionStatus = pgEnum('submission_status', submissionStatuses)
export const actualStanding = pgEnum('actual_standing', actualStandings)
export const observedState = pgEnum('observed_state', observedStates)
export const gapStatus = pgEnum('gap_status', gapStatuses)

/** Ataskaitinis laikotarpis of a plan. */
export const periods = pgTable('periods', {
  id: primaryId(),
  planId: uuid('plan_id').notNull().references(() => plans.id),
  kind: periodKind('kind').notNull(),
  label: text('label').notNull(),
  startsOn: date('starts_on').notNull(),
  endsOn: date('ends_on').notNull(),
  opensOn: date('opens_on').notNull(),
  dueOn: date('due_on').notNull(),
  state: periodState('state').notNull().default('upcoming'),
  version: integer('version').notNull().default(1),
}, table => [index().on(table.planId)])

/** One unit's own dates within a period: other half-year ends, a later due day, a reopening. Always with a reason. */
export const periodOverrides = pgTable('period_overrides', {
  periodId: uuid('period_id').notNull().references(() => periods.id),
  unitId: uuid('unit_id').notNull().references(() => reportingUnits.id),
  startsOn: date('starts_on'),
  endsOn: date('ends_on'),
  dueOn: date('due_on'),
  /** Opened for this unit before the others, or closed before the others; null: as the period. */
  state: periodState('state'),
  /** Last day on which a closed period is open again for this unit. */
  reopenedUntil: date('reopened_until'),
  reason: text('reason').notNull(),
}, table => [primaryKey({ columns: [table.periodId, table.unitId] })])

/** One reporting unit × one period. Made when the period opens, for every unit that is asked anything. */
export const submissions = pgTable('submissions', {
  id: primaryId(),
  periodId: uuid('period_id').notNull().references(() => periods.id),
  unitId: uuid('unit_id').notNull().references(() => reportingUnits.id),
  status: submissionStatus('status').notNull().default('draft'),
  /** When somebody of the unit first looked into the form. */
  openedAt: instant('opened_at'),
  submittedAt: instant('submitted_at'),
  submittedBy: uuid('submitted_by').references(() => people.id),
  approvedAt: instant('approved_at'),
  version: integer('version').notNull().default(1),
}, table => [uniqueIndex().on(table.periodId, table.unitId), index().on(table.unitId)])

/**
 * One asked cell: a target × a unit × a period. It exists from the day the period opens, as "not reported",
 * so that coverage is a count of rows and missing is never mistaken for zero.
 */
export const actuals = pgTable('actuals', {
  id: primaryId(),
  submissionId: uuid('submission_id').notNull().references(() => submissions.id),
  periodId: uuid('period_id').notNull().references(() => periods.id),
  unitId: uuid('unit_id').notNull().references(() => reportingUnits.id),
  targetId: uuid('target_id').notNull().references(() => targets.id),
  /** The version of the target that judged it. */
  targetVersionId: uuid('target_version_id').notNull().references(() => targetVersions.id),
  state: observedState('state').notNull().default('not-reported'),
  /** The value as entered; null unless `state` is reported. */
  value: jsonb('value').$type<Measured>(),
  /** The same value in columns, so that SQL can add: numerator, denominator; a count, score or number of events; its weight. */
  numerator: numeric('numerator'),
  denominator: numeric('denominator'),
  number: numeric('number'),
  weight: numeric('weight'),
  /** Why there is no number. */
  reason: text('reason'),
  /** What the percent will be of, where another party (a register, the department) knows it before the unit reports; and where it is from. */
  expectedDenominator: numeric('expected_denominator'),
  denominatorSource: text('denominator_source'),
  /** Why the unit reports of another number than the expected one. */
  denominatorReason: text('denominator_reason'),
  comment: text('comment'),
  /** The judgement by `judge` at the moment of writing. */
  status: gapStatus('status').notNull(),
  achieved: numeric('achieved'),
  gap: numeric('gap'),
  standing: actualStanding('standing').notNull().default('draft'),
  returnReason: text('return_reason'),
  reviewedAt: instant('reviewed_at'),
  reviewedBy: uuid('reviewed_by'),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  /** No foreign keys to people, here and above: nobody is ever removed from there (a trigger refuses it), and looking each value's writer up cost an import a tenth of its time. */
  updatedBy: uuid('updated_by'),
  /** Rises with every write; a save names the one it saw. */
  version: integer('version').notNull().default(1),
}, table => [
  uniqueIndex().on(table.periodId, table.targetId, table.unitId),
  index().on(table.submissionId),
  index().on(table.unitId, table.targetId),
])

/**
 * What happened on a day in a unit, counted by an indicator of events. The events are the facts; an asked cell of the indicator holds
 * those of its span as they stood when it was last written, and is written together with them.
 */
export const events = pgTable('events', {
  id: primaryId(),
  unitId: uuid('unit_id').notNull().references(() => reportingUnits.id),
  indicatorId: uuid('indicator_id').notNull().references(() => indicators.id),
  heldOn: date('held_on').notNull(),
  title: text('title').notNull(),
  note: text('note').notNull().default(''),
  createdAt: instant('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by').references(() => people.id),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  updatedBy: uuid('updated_by').references(() => people.id),
  version: integer('version').notNull().default(1),
}, table => [index().on(table.unitId, table.indicatorId, table.heldOn)])

/** A reference figure (Lietuvos vidurkis) for one part of an indicator in a period. */
export const benchmarks = pgTable('benchmarks', {
  id: primaryId(),
  indicatorId: uuid('indicator_id').notNull().references(() => indicators.id),
  periodId: uuid('period_id').notNull().references(() => periods.id),
  part: text('part').notNull(),
  value: numeric('value').notNull(),
  source: text('source').notNull().default(''),
}, table => [uniqueIndex().on(table.indicatorId, table.periodId, table.part)])
