import { explainedUnitStates, explanationCodes, explanationTones, explanationTopics, figureBases, institutionTypes, localeNames } from '@rodykle/domain'
import { z } from 'zod'
import { UnitRef } from './accounts.ts'
import { IndicatorCard } from './plans.ts'
import { Id, YearQuery } from './primitives.ts'
import { GapStatus, Judgement } from './values.ts'

/** Which figure is to be explained: of one period or a whole year; the city's, one institution type's (of a period), or one unit's own. */
export const ExplanationQuery = z.strictObject({
  targetId: Id,
  periodId: Id.optional(),
  year: YearQuery.optional(),
  basis: z.enum(figureBases).default('approved'),
  unitId: Id.optional(),
  type: z.enum(institutionTypes).optional(),
  /** `spread`: how the units' values of a period lie, without names; with a unit, those of all others. */
  about: z.enum(['figure', 'spread']).default('figure'),
  language: z.enum(localeNames).default('lt'),
})
  .refine(({ periodId, year }) => (periodId === undefined) !== (year === undefined), { path: ['periodId'], error: 'either periodId or year' })
  .refine(({ type, unitId, year }) => type === undefined || (unitId === undefined && year === undefined), { path: ['type'], error: 'a type has figures of single periods, and no unit' })
  .refine(({ about, type, year }) => about === 'figure' || (type === undefined && year === undefined), { path: ['about'], error: 'a spread is of one period and of all types' })
export type ExplanationQuery = z.infer<typeof ExplanationQuery>

/** A statement that is a fraction, in the parts it is set from. */
const Fraction = z.object({ numerator: z.string(), denominator: z.string(), percent: z.string(), equals: z.enum(['=', '≈']) })

/** "How was this number made?", in words. */
export const FigureExplanation = z.object({
  title: z.string(),
  figure: z.object({
    targetId: Id,
    code: z.string(),
    name: z.string(),
    reporter: z.string().describe('the whole city, an institution type, a unit by name, or all units of a spread'),
    time: z.string(),
    planned: z.string(),
    achieved: z.string(),
    gap: z.string().nullable(),
    status: GapStatus.nullable().describe('null of a spread: it is not judged'),
    provisional: z.boolean(),
    card: IndicatorCard.pick({ valueKind: true, unitOfMeasurement: true }).describe('how the units\' values are written'),
  }),
  topics: z.array(z.object({ topic: z.enum(explanationTopics), title: z.string() })).describe('headings of the statements that follow, in their order'),
  statements: z.array(z.object({ code: z.enum(explanationCodes), topic: z.enum(explanationTopics), tone: z.enum(explanationTones), text: z.string(), fraction: Fraction.nullable() })).describe('in the order in which they are read'),
  /** Null for those who may not see the units, and where the figure is one unit's own. */
  units: z.array(z.object({ unit: UnitRef, state: z.enum(explainedUnitStates), stateText: z.string(), text: z.string(), judgement: Judgement.nullable() })).nullable().describe('by name, Lithuanian order'),
})
export type FigureExplanation = z.infer<typeof FigureExplanation>

/** Figures of a whole table, as `GET /gaps` is asked for it. */
export const ExplanationsQuery = z.strictObject({
  periodId: Id.optional(),
  year: YearQuery.optional(),
  basis: z.enum(figureBases).default('approved'),
  unitId: Id.optional(),
  language: z.enum(localeNames).default('lt'),
}).refine(({ periodId, year }) => (periodId === undefined) !== (year === undefined), { path: ['periodId'], error: 'either periodId or year' })
export type ExplanationsQuery = z.infer<typeof ExplanationsQuery>

export const FigureExplanations = z.object({
  figures: z.array(FigureExplanation.omit({ units: true })).describe('in the order of the plan; of what a year judges period by period, each period, after the years'),
})
export type FigureExplanations = z.infer<typeof FigureExplanations>
