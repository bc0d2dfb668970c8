import type { Scope, TargetRule } from '@rodykle/domain'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { periodFolds, periodKinds, planStatuses, unitFolds, unitsOfMeasurement, valueKinds } from '@rodykle/domain'
import { isNotNull } from 'drizzle-orm'
import { boolean, date, index, integer, jsonb, numeric, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { instant, primaryId } from './columns.ts'

export const planStatus = pgEnum('plan_status', planStatuses)
export const periodKind = pgEnum('period_kind', periodKinds)
export const valueKind = pgEnum('value_kind', valueKinds)
export const unitOfMeasurement = pgEnum('unit_of_measurement', unitsOfMeasurement)
export const unitFold = pgEnum('unit_fold', unitFolds)
export const periodFold = pgEnum('period_fold', periodFolds)

/** The department's plan of one calendar year. */
export const plans = pgTable('plans', {
  id: primaryId(),
  year: integer('year').notNull().unique(),
  status: planStatus('status').notNull().default('draft'),
  yearlyGoal: text('yearly_goal').notNull().default(''),
  learningTheme: text('learning_theme').notNull().default(''),
  councilDecision: text('council_decision').notNull().default(''),
  /** How short of a target is still near: percentage points for percents, percent of planned for the rest. */
  tolerancePercentPoints: numeric('tolerance_percent_points').notNull().default('5'),
  tolerancePercentOfPlanned: numeric('tolerance_percent_of_planned').notNull().default('10'),
  publishedAt: instant('published_at'),
  version: integer('version').notNull().default(1),
})

/** Prioritetas. Siblings are ordered by `position`; codes are what people quote ("II.8.1"). */
export const priorities = pgTable('priorities', {
  id: primaryId(),
  planId: uuid('plan_id').notNull().references(() => plans.id),
  position: integer('position').notNull(),
  code: text('code').notNull(),
  title: text('title').notNull(),
  aim: text('aim').notNull().default(''),
}, table => [index().on(table.planId)])

/** Uždavinys. */
export const tasks = pgTable('tasks', {
  id: primaryId(),
  priorityId: uuid('priority_id').notNull().references(() => priorities.id),
  position: integer('position').notNull(),
  code: text('code').notNull(),
  title: text('title').notNull(),
}, table => [index().on(table.priorityId)])

/** Priemonė. */
export const measures = pgTable('measures', {
  id: primaryId(),
  taskId: uuid('task_id').notNull().references(() => tasks.id),
  position: integer('position').notNull(),
  code: text('code').notNull(),
  title: text('title').notNull(),
  responsible: text('responsible').array().notNull().default([]),
  deadline: date('deadline'),
  fundingTags: text('funding_tags').array().notNull().default([]),
  /** What the paper plan's cell asked, since one cell often holds several indicators. */
  sourceText: text('source_text').notNull().default(''),
}, table => [index().on(table.taskId)])

export interface IndicatorCondition { code: string, label: string }
export interface IndicatorPart { code: string, subject: string, grade: string }

/** Rodiklis: a lasting definition that outlives a year, so that trends are possible. */
export const indicators = pgTable('indicators', {
  id: primaryId(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  definition: text('definition').notNull().default(''),
  valueKind: valueKind('value_kind').notNull(),
  unitOfMeasurement: unitOfMeasurement('unit_of_measurement').notNull(),
  /** For a percent: what it is a percent of. */
  base: unitOfMeasurement('base'),
  numeratorWording: text('numerator_wording'),
  denominatorWording: text('denominator_wording'),
  unitFold: unitFold('unit_fold').notNull(),
  periodFold: periodFold('period_fold').notNull(),
  dataSource: text('data_source').notNull().default(''),
  reachedWhen: text('reached_when').notNull().default(''),
  evidenceHint: text('evidence_hint').notNull().default(''),
  /** Counts persons: small counts are suppressed for council and public. */
  countsPersons: boolean('counts_persons').notNull().default(false),
  conditions: jsonb('conditions').$type<IndicatorCondition[]>().notNull().default([]),
  parts: jsonb('parts').$type<IndicatorPart[]>().notNull().default([]),
  /** The code of the indicator whose number this one's is a part of. */
  totalCode: text('total_code').references((): AnyPgColumn => indicators.code, { onUpdate: 'cascade' }),
  /** Rises when the definition changes so that values before and after cannot be compared. */
  definitionVersion: integer('definition_version').notNull().default(1),
  version: integer('version').notNull().default(1),
}, table => [index().on(table.totalCode).where(isNotNull(table.totalCode))])

/** An indicator asked for by a measure of this plan. What exactly is asked stands in its versions. */
export const targets = pgTable('targets', {
  id: primaryId(),
  planId: uuid('plan_id').notNull().references(() => plans.id),
  measureId: uuid('measure_id').notNull().references(() => measures.id),
  indicatorId: uuid('indicator_id').notNull().references(() => indicators.id),
  position: integer('position').notNull(),
  code: text('code').notNull(),
}, table => [index().on(table.planId), index().on(table.measureId), index().on(table.indicatorId)])

/** Siektina reikšmė over time. A published one is never edited: a change is a new version, valid from a day, with a reason. */
export const targetVersions = pgTable('target_versions', {
  id: primaryId(),
  targetId: uuid('target_id').notNull().references(() => targets.id),
  version: integer('version').notNull(),
  validFrom: date('valid_from').notNull(),
  /** What the city figure is held to. */
  rule: jsonb('rule').$type<TargetRule>().notNull(),
  /** What one reporting unit is held to. */
  unitRule: jsonb('unit_rule').$type<TargetRule>().notNull(),
  scope: jsonb('scope').$type<Scope>().notNull(),
  /** In which of the plan's periods it is asked. */
  reportedEvery: periodKind('reported_every').notNull(),
  /** The span the figure speaks of. */
  measuredOver: periodKind('measured_over').notNull(),
  reason: text('reason'),
  createdAt: instant('created_at').notNull().defaultNow(),
  createdBy: uuid('created_by').references(() => people.id),
}, table => [uniqueIndex().on(table.targetId, table.version)])
