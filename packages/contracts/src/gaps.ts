import { actualStandings, figureBases, institutionTypes } from '@rodykle/domain'
import { z } from 'zod'
import { UnitRef } from './accounts.ts'
import { IndicatorCard, Period } from './plans.ts'
import { DecimalOutput, Id, Instant, IsoDate, Year, YearQuery } from './primitives.ts'
import { Assessment, GapStatus, Judgement, Observed, TargetRule } from './values.ts'

/** Figures of one period, or of a plan's whole year: exactly one of `periodId` and `year`. */
export const GapQuery = z.strictObject({
  periodId: Id.optional(),
  year: YearQuery.optional(),
  /** `approved` is what is published; `working` adds what was submitted and waits, for the department. */
  basis: z.enum(figureBases).default('approved'),
  /** One unit's own figures in place of the city's. */
  unitId: Id.optional(),
}).refine(({ periodId, year }) => (periodId === undefined) !== (year === undefined), { path: ['periodId'], error: 'either periodId or year' })
export type GapQuery = z.infer<typeof GapQuery>

const PlanItemName = z.object({ id: Id, code: z.string(), title: z.string() })

const rowFields = {
  targetId: Id,
  code: z.string(),
  priority: PlanItemName,
  task: PlanItemName,
  measure: PlanItemName,
  indicator: IndicatorCard.pick({ id: true, code: true, name: true, unitOfMeasurement: true, base: true, valueKind: true, unitFold: true, periodFold: true, countsPersons: true }),
  rule: TargetRule,
}

export const GapRow = z.object({
  ...rowFields,
  assessment: Assessment,
  /** Only in a unit's own table: where its value stands in review. */
  standing: z.enum(actualStandings).nullable(),
})
export type GapRow = z.infer<typeof GapRow>

/** How many targets of a priority stand where: "k iš n". Never an average: percents, counts and dates have none. */
export const PriorityStanding = PlanItemName.extend({
  counts: z.object({ met: z.int(), near: z.int(), notMet: z.int(), noData: z.int(), noTarget: z.int(), notApplicable: z.int() }),
  of: z.int().describe('targets that ask something and apply: met, near, notMet and noData together'),
})
export type PriorityStanding = z.infer<typeof PriorityStanding>

export const GapTable = z.object({
  period: Period,
  basis: z.enum(figureBases),
  unit: UnitRef.nullable(),
  rows: z.array(GapRow).describe('in the order of the plan'),
  priorities: z.array(PriorityStanding).describe('of these rows, in the order of the plan'),
})
export type GapTable = z.infer<typeof GapTable>

/** One of the periods behind a year's figure, held to the version in force at its own end. */
export const YearGapFigure = z.object({ periodId: Id, rule: TargetRule, assessment: Assessment, standing: z.enum(actualStandings).nullable() })
export type YearGapFigure = z.infer<typeof YearGapFigure>

export const YearGapRow = z.object({
  ...rowFields,
  /** The year, held to the version in force at the end of the plan's last period. Null where periods are judged one by one (`each`), or in none of them it is asked. */
  assessment: Assessment.nullable(),
  /** Periods with a figure, of those the target is asked in and applies to; the city's, or the unit's own. */
  ofPeriods: z.object({ counted: z.int(), applicable: z.int() }),
  /** Units in the year's figure with a value for every one of their own periods; null without a figure. The rest are there with what they have. */
  completeUnits: z.int().nullable(),
  status: GapStatus.describe('of the year; where periods are judged one by one, of all that could be judged together'),
  periods: z.array(YearGapFigure).describe('those the target is asked in, by their end'),
})
export type YearGapRow = z.infer<typeof YearGapRow>

export const YearGapTable = z.object({
  year: Year,
  planId: Id,
  periods: z.array(Period).describe('by their end'),
  basis: z.enum(figureBases),
  unit: UnitRef.nullable(),
  rows: z.array(YearGapRow).describe('in the order of the plan'),
  priorities: z.array(PriorityStanding).describe('of these rows, in the order of the plan'),
})
export type YearGapTable = z.infer<typeof YearGapTable>

/** A period's table or a year's, as was asked. */
export const GapAnswer = z.union([GapTable, YearGapTable])
export type GapAnswer = z.infer<typeof GapAnswer>

export const GapGridQuery = z.strictObject({ periodId: Id.optional(), year: YearQuery.optional() })
  .refine(({ periodId, year }) => (periodId === undefined) !== (year === undefined), { path: ['periodId'], error: 'either periodId or year' })
export type GapGridQuery = z.infer<typeof GapGridQuery>
export const GapGrid = z.object({
  period: Period.nullable().describe('null of a whole year'),
  units: z.array(UnitRef.extend({ type: z.enum(institutionTypes).nullable() })).describe('by name, Lithuanian order'),
  targets: z.array(IndicatorCard.pick({ name: true, valueKind: true, unitOfMeasurement: true }).extend({ id: Id, code: z.string(), taskCode: z.string(), taskTitle: z.string() })).describe('in the order of the plan'),
  /** Only asked cells; a pair that is not listed was not asked. Drafts show as not submitted, without their value. */
  cells: z.array(z.object({ unitId: Id, targetId: Id, status: GapStatus, standing: z.enum(actualStandings), judgement: Judgement.nullable(), periodId: Id.nullable().describe('the period that the judgement is of; null: of the year') })),
})
export type GapGrid = z.infer<typeof GapGrid>

export const TargetParams = z.strictObject({ targetId: Id })

export const TrendPoint = z.object({
  /** Each year's plan has a target of its own. */
  targetId: Id,
  periodId: Id,
  label: z.string(),
  year: z.int(),
  endsOn: IsoDate,
  judgement: Judgement,
  provisional: z.boolean(),
  counted: z.int(),
  applicable: z.int(),
  definitionVersion: z.int(),
})

export const IndicatorDetail = z.object({
  period: Period,
  basis: z.enum(figureBases),
  row: GapRow,
  card: IndicatorCard,
  /** The version of the target in force at the period's end. */
  ruleVersion: z.object({ version: z.int(), validFrom: IsoDate, reason: z.string().nullable() }),
  unitRule: TargetRule,
  trend: z.array(TrendPoint).describe('oldest first'),
  byType: z.array(z.object({ type: z.enum(institutionTypes), assessment: Assessment })).describe('in the order of institution types'),
  /** The units' figures, unnamed, in order of size. Empty where fewer than five units are counted. */
  spread: z.array(DecimalOutput),
  /** Every asked unit with its state, for those who may see it; null otherwise. */
  units: z.array(z.object({ unit: UnitRef, standing: z.enum(actualStandings), observed: Observed.nullable(), judgement: Judgement.nullable() })).nullable().describe('by name, Lithuanian order'),
  /** The asking person's own unit, if it is asked. */
  own: z.object({ unit: UnitRef, standing: z.enum(actualStandings), observed: Observed, judgement: Judgement }).nullable(),
  lastReviewedAt: Instant.nullable(),
})
export type IndicatorDetail = z.infer<typeof IndicatorDetail>
/** A year's figure of an indicator, held to what that year's plan asked. */
export const YearTrendPoint = TrendPoint.omit({ periodId: true, label: true })

/** One indicator through a whole year. Types and the spread of units are of single periods. */
export const IndicatorYear = z.object({
  year: Year,
  periods: z.array(Period).describe('by their end'),
  basis: z.enum(figureBases),
  row: YearGapRow,
  card: IndicatorCard,
  unitRule: TargetRule,
  trend: z.array(YearTrendPoint).describe('oldest first; none of years judged period by period'),
})
export type IndicatorYear = z.infer<typeof IndicatorYear>
export const IndicatorYearQuery = z.strictObject({ year: YearQuery, basis: z.enum(figureBases).default('approved') })
export type IndicatorYearQuery = z.infer<typeof IndicatorYearQuery>
export const IndicatorDetailQuery = z.strictObject({ periodId: Id, basis: z.enum(figureBases).default('approved') })
export type IndicatorDetailQuery = z.infer<typeof IndicatorDetailQuery>

export const searchKinds = ['indicator', 'institution', 'measure'] as const
export const SearchQuery = z.strictObject({ q: z.string().trim().min(1).max(100), year: YearQuery.optional() })
export type SearchQuery = z.infer<typeof SearchQuery>
/** An indicator is met with as the target of a plan: its `id` is the target's, in the plan of the year asked about or the latest one. */
export const SearchAnswer = z.object({
  hits: z.array(z.object({ kind: z.enum(searchKinds), id: Id, title: z.string(), subtitle: z.string() })).describe('indicators, measures, institutions; by title'),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>
