import { periodFolds, periodKinds, periodStates, planStatuses, unitFolds, unitsOfMeasurement, valueKinds } from '@rodykle/domain'
import { z } from 'zod'
import { DecimalInput, Id, Instant, IsoDate, LongText, ShortText, Version, Year } from './primitives.ts'
import { Achieved, GapStatus, Planned, Scope, TargetRule } from './values.ts'

export const Period = z.object({
  id: Id,
  planId: Id,
  kind: z.enum(periodKinds),
  label: z.string(),
  startsOn: IsoDate,
  endsOn: IsoDate,
  opensOn: IsoDate,
  dueOn: IsoDate,
  state: z.enum(periodStates),
  version: Version,
})
export type Period = z.infer<typeof Period>

export const PlanSummary = z.object({
  id: Id,
  year: Year,
  status: z.enum(planStatuses),
  targetCount: z.int(),
  periods: z.array(Period).describe('by start'),
})
export type PlanSummary = z.infer<typeof PlanSummary>
export const PlanList = z.object({
  plans: z.array(PlanSummary).describe('newest year first'),
  /** Periods that are still to open, in which a unit that the person fills in was given its form before the others. */
  ahead: z.array(Id),
})
export type PlanList = z.infer<typeof PlanList>

const Code = z.string().trim().min(1).max(40)
const Condition = z.strictObject({ code: z.string().trim().min(1).max(60), label: ShortText })
const Part = z.strictObject({ code: z.string().trim().min(1).max(60), subject: ShortText, grade: z.string().trim().max(40) })

/** Aprašo kortelė: what an indicator means, lastingly. */
const indicatorFields = {
  code: Code,
  name: ShortText,
  definition: LongText,
  valueKind: z.enum(valueKinds),
  unitOfMeasurement: z.enum(unitsOfMeasurement),
  base: z.enum(unitsOfMeasurement).nullable(),
  numeratorWording: ShortText.nullable(),
  denominatorWording: ShortText.nullable(),
  unitFold: z.enum(unitFolds),
  periodFold: z.enum(periodFolds),
  dataSource: LongText,
  reachedWhen: LongText,
  evidenceHint: LongText,
  countsPersons: z.boolean(),
  conditions: z.array(Condition).max(30),
  parts: z.array(Part).max(60),
  totalCode: Code.nullable().describe('the indicator whose number this one is a part of'),
}
export const IndicatorCard = z.object({ id: Id, ...indicatorFields, definitionVersion: z.int(), version: Version })
export type IndicatorCard = z.infer<typeof IndicatorCard>
export const IndicatorList = z.object({ indicators: z.array(IndicatorCard).describe('by code') })
export type IndicatorList = z.infer<typeof IndicatorList>
export const CreateIndicator = z.strictObject(indicatorFields)
export type CreateIndicator = z.infer<typeof CreateIndicator>
/** `definitionChanged`: values before and after can no longer be compared; trends break here. */
export const UpdateIndicator = z.strictObject(indicatorFields).partial().extend({ version: Version, definitionChanged: z.boolean().optional() })
export type UpdateIndicator = z.infer<typeof UpdateIndicator>

const demandFields = {
  rule: TargetRule,
  unitRule: TargetRule,
  scope: Scope,
  reportedEvery: z.enum(periodKinds),
  measuredOver: z.enum(periodKinds),
}
export const TargetVersion = z.object({
  id: Id,
  version: Version,
  validFrom: IsoDate,
  ...demandFields,
  reason: z.string().nullable(),
  createdAt: Instant,
  createdBy: z.string().nullable(),
})
export type TargetVersion = z.infer<typeof TargetVersion>

/**
 * What the plan before asked of the same indicator, and what came of it (approved values only). `periodId` where periods make no year: the figure is
 * that period's.
 */
export const PreviousYear = z.object({ targetId: Id, periodId: Id.nullable(), year: Year, planned: Planned, achieved: Achieved, status: GapStatus })
export type PreviousYear = z.infer<typeof PreviousYear>

export const TargetNode = z.object({
  id: Id,
  code: z.string(),
  position: z.int(),
  indicator: IndicatorCard,
  current: TargetVersion,
  versions: z.array(TargetVersion).describe('newest first'),
  previousYear: PreviousYear.nullable(),
})
export type TargetNode = z.infer<typeof TargetNode>

/** An item by itself, as it is after a change: what stands under it is read with the plan. */
export const PriorityItem = z.object({ id: Id, position: z.int(), code: z.string(), title: z.string(), aim: z.string() })
export type PriorityItem = z.infer<typeof PriorityItem>
export const TaskItem = z.object({ id: Id, position: z.int(), code: z.string(), title: z.string() })
export type TaskItem = z.infer<typeof TaskItem>

const measureFields = {
  code: Code,
  title: ShortText,
  responsible: z.array(ShortText).max(30),
  deadline: IsoDate.nullable(),
  fundingTags: z.array(ShortText).max(20),
  sourceText: LongText,
}
export const MeasureItem = z.object({ id: Id, position: z.int(), ...measureFields })
export type MeasureItem = z.infer<typeof MeasureItem>
export const MeasureNode = MeasureItem.extend({ targets: z.array(TargetNode).describe('by position') })
export type MeasureNode = z.infer<typeof MeasureNode>
export const TaskNode = TaskItem.extend({ measures: z.array(MeasureNode).describe('by position') })
export type TaskNode = z.infer<typeof TaskNode>
export const PriorityNode = PriorityItem.extend({ tasks: z.array(TaskNode).describe('by position') })
export type PriorityNode = z.infer<typeof PriorityNode>

const Tolerance = DecimalInput.refine(text => !text.startsWith('-'))
const planFields = { yearlyGoal: LongText, learningTheme: LongText, councilDecision: LongText, tolerancePercentPoints: Tolerance, tolerancePercentOfPlanned: Tolerance }
export const PlanDocument = z.object({
  id: Id,
  year: Year,
  status: z.enum(planStatuses),
  ...planFields,
  publishedAt: Instant.nullable(),
  version: Version,
  priorities: z.array(PriorityNode).describe('by position'),
  periods: z.array(Period).describe('by start'),
})
export type PlanDocument = z.infer<typeof PlanDocument>

export const YearParams = z.strictObject({ year: z.coerce.number().pipe(Year) })
export const CreatePlan = z.strictObject({ year: Year, copyFromYear: Year.nullable() })
export type CreatePlan = z.infer<typeof CreatePlan>
export const UpdatePlan = z.strictObject(planFields).partial().extend({ version: Version })
export type UpdatePlan = z.infer<typeof UpdatePlan>

export const CreatePriority = z.strictObject({ planId: Id, code: Code, title: ShortText, aim: LongText })
export type CreatePriority = z.infer<typeof CreatePriority>
export const UpdatePriority = z.strictObject({ code: Code, title: ShortText, aim: LongText }).partial()
export type UpdatePriority = z.infer<typeof UpdatePriority>
export const CreateTask = z.strictObject({ priorityId: Id, code: Code, title: ShortText })
export type CreateTask = z.infer<typeof CreateTask>
export const UpdateTask = z.strictObject({ code: Code, title: ShortText }).partial()
export type UpdateTask = z.infer<typeof UpdateTask>
export const CreateMeasure = z.strictObject({ taskId: Id, ...measureFields })
export type CreateMeasure = z.infer<typeof CreateMeasure>
export const UpdateMeasure = z.strictObject(measureFields).partial()
export type UpdateMeasure = z.infer<typeof UpdateMeasure>
/** `indicatorId` of a lasting indicator, or `indicator` to define a new one. */
export const CreateTarget = z.strictObject({ measureId: Id, code: Code, indicatorId: Id.optional(), indicator: CreateIndicator.optional(), ...demandFields, validFrom: IsoDate })
  .refine(({ indicatorId, indicator }) => (indicatorId === undefined) !== (indicator === undefined), { path: ['indicatorId'], error: 'either indicatorId or indicator' })
export type CreateTarget = z.infer<typeof CreateTarget>
/** In a draft plan replaces what is asked; in a published one makes a new version, and then needs a reason. */
export const ChangeTarget = z.strictObject({ ...demandFields, validFrom: IsoDate, reason: z.string().trim().max(1000).nullable() })
export type ChangeTarget = z.infer<typeof ChangeTarget>

export const planItemKinds = ['priority', 'task', 'measure', 'target'] as const
/** Moves an item among its siblings or under another parent; `position` counts from 0. */
export const MovePlanItem = z.strictObject({ kind: z.enum(planItemKinds), id: Id, parentId: Id, position: z.int().min(0).max(10_000) })
export type MovePlanItem = z.infer<typeof MovePlanItem>
export const PlanItemParams = z.strictObject({ kind: z.enum(planItemKinds), id: Id })

const periodFields = { kind: z.enum(periodKinds), label: ShortText, startsOn: IsoDate, endsOn: IsoDate, opensOn: IsoDate, dueOn: IsoDate }
export const CreatePeriod = z.strictObject({ planId: Id, ...periodFields })
export type CreatePeriod = z.infer<typeof CreatePeriod>
export const UpdatePeriod = z.strictObject(periodFields).partial().extend({ version: Version })
export type UpdatePeriod = z.infer<typeof UpdatePeriod>

const overrideFields = { startsOn: IsoDate.nullable(), endsOn: IsoDate.nullable(), dueOn: IsoDate.nullable(), reopenedUntil: IsoDate.nullable(), reason: z.string().trim().min(1).max(1000) }
export const PeriodOverride = z.object({
  unitId: Id,
  ...overrideFields,
  /** Opened for this unit before the others, or closed before the others; null: as the period. */
  state: z.enum(periodStates).nullable(),
})
export type PeriodOverride = z.infer<typeof PeriodOverride>
export const PeriodOverrideList = z.object({ overrides: z.array(PeriodOverride).describe('by the unit\'s name') })
export type PeriodOverrideList = z.infer<typeof PeriodOverrideList>
/** Whom a period is opened for ahead of the others, or closed for before them, and why. */
export const MoveUnits = z.strictObject({ unitIds: z.array(Id).min(1).max(2000), reason: overrideFields.reason })
export type MoveUnits = z.infer<typeof MoveUnits>
export const SetPeriodOverride = z.strictObject(overrideFields)
export type SetPeriodOverride = z.infer<typeof SetPeriodOverride>
export const PeriodUnitParams = z.strictObject({ id: Id, unitId: Id })
