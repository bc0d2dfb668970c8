import type { Judgement as DomainJudgement, Measured as DomainMeasured, Observed as DomainObserved, Scope as DomainScope, TargetRule as DomainTargetRule } from '@rodykle/domain'
import { absences, conditionAnswers, deadlinePrecisions, gapStatuses, institutionTypes, reportingUnitKinds } from '@rodykle/domain'
import { z } from 'zod'
import { DecimalInput, DecimalOutput, Id, IsoDate, IsoMonth } from './primitives.ts'

const assumed = z.boolean()

export const TargetRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-least'), planned: DecimalInput, assumed }),
  z.strictObject({ kind: z.literal('at-most'), planned: DecimalInput, assumed }),
  z.strictObject({ kind: z.literal('exactly'), planned: DecimalInput, assumed }),
  z.strictObject({ kind: z.literal('between'), low: DecimalInput, high: DecimalInput, softMaximum: z.boolean(), assumed }),
  z.strictObject({ kind: z.literal('benchmark'), series: z.string().min(1).max(120), assumed }),
  z.strictObject({ kind: z.literal('done-by'), date: IsoDate, precision: z.enum(deadlinePrecisions), assumed }),
  z.strictObject({ kind: z.literal('every-month'), from: IsoMonth, to: IsoMonth, assumed }),
  z.strictObject({ kind: z.literal('every-condition'), assumed }),
  z.strictObject({ kind: z.literal('more-than-baseline'), baseline: DecimalInput, assumed }),
  z.strictObject({ kind: z.literal('none'), assumed }),
  z.strictObject({ kind: z.literal('narrative'), assumed }),
]) satisfies z.ZodType<DomainTargetRule>

export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all'), unitKind: z.enum(reportingUnitKinds) }),
  z.strictObject({ kind: z.literal('types'), types: z.array(z.enum(institutionTypes)).min(1).readonly() }),
  z.strictObject({ kind: z.literal('units'), unitIds: z.array(Id).min(1).max(2000).readonly() }),
]) satisfies z.ZodType<DomainScope>

const SelfRating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const RatingCounts = z.tuple([z.int(), z.int(), z.int(), z.int()]).readonly()

/** Without an id it is a new one, unless the same title stands on the same day already. */
const DatedEvent = z.strictObject({ id: Id.optional(), date: IsoDate, title: z.string().trim().max(300), note: z.string().trim().max(2000).optional() })

export const MeasuredInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ratio'), numerator: DecimalInput, denominator: DecimalInput }),
  z.strictObject({ kind: z.literal('given-percent'), percent: DecimalInput }),
  z.strictObject({ kind: z.literal('number'), value: DecimalInput, weight: DecimalInput.optional() }),
  z.strictObject({ kind: z.literal('parts'), parts: z.array(z.strictObject({ part: z.string().max(60), value: DecimalInput, weight: DecimalInput })).min(1).max(60).readonly() }),
  z.strictObject({ kind: z.literal('conditions'), answers: z.array(z.strictObject({ condition: z.string().max(60), answer: z.enum(conditionAnswers) })).min(1).max(30).readonly() }),
  z.strictObject({ kind: z.literal('done'), done: z.boolean(), on: IsoDate.nullable() }),
  z.strictObject({ kind: z.literal('events'), events: z.array(DatedEvent).max(400).readonly() }),
  z.strictObject({ kind: z.literal('narrative'), text: z.string().trim().min(1).max(4000), selfRating: SelfRating.nullable() }),
]) satisfies z.ZodType<DomainMeasured>

/** What a reporter sends. Blank is a state of its own, with or without a reason. */
export const ObservedInput = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('reported'), value: MeasuredInput }),
  z.strictObject({ state: z.literal('not-reported'), reason: z.string().trim().max(1000).optional() }),
  z.strictObject({ state: z.literal('not-measured'), reason: z.string().trim().min(1).max(1000) }),
  z.strictObject({ state: z.literal('not-applicable'), reason: z.string().trim().min(1).max(1000) }),
]) satisfies z.ZodType<DomainObserved>
export type ObservedInput = z.infer<typeof ObservedInput>

const Measured = z.discriminatedUnion('kind', [
  ...MeasuredInput.options,
  z.strictObject({ kind: z.literal('ratings'), counts: RatingCounts }),
]) satisfies z.ZodType<DomainMeasured>

export const Observed = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('reported'), value: Measured }),
  z.strictObject({ state: z.literal('not-reported'), reason: z.string().optional() }),
  z.strictObject({ state: z.literal('not-measured'), reason: z.string() }),
  z.strictObject({ state: z.literal('not-applicable'), reason: z.string() }),
  z.strictObject({ state: z.literal('suppressed') }),
]) satisfies z.ZodType<DomainObserved>

export const Planned = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: DecimalOutput }),
  z.strictObject({ kind: z.literal('range'), low: DecimalOutput, high: DecimalOutput, softMaximum: z.boolean() }),
  z.strictObject({ kind: z.literal('date'), date: IsoDate, precision: z.enum(deadlinePrecisions) }),
  z.strictObject({ kind: z.literal('all-of'), of: z.int() }),
  z.strictObject({ kind: z.literal('none') }),
])

export const Achieved = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), value: DecimalOutput, numerator: DecimalOutput, denominator: DecimalOutput }),
  z.strictObject({ kind: z.literal('number'), value: DecimalOutput }),
  z.strictObject({ kind: z.literal('k-of-n'), met: z.int(), of: z.int() }),
  z.strictObject({ kind: z.literal('done'), on: IsoDate.nullable() }),
  z.strictObject({ kind: z.literal('not-done') }),
  z.strictObject({ kind: z.literal('narrative'), selfRating: SelfRating.nullable() }),
  z.strictObject({ kind: z.literal('ratings'), counts: RatingCounts }),
  z.strictObject({ kind: z.literal('absent'), absence: z.enum(absences) }),
])

export const GapStatus = z.enum(gapStatuses)

export const Judgement = z.object({
  planned: Planned,
  achieved: Achieved,
  gap: DecimalOutput.nullable(),
  allowance: DecimalOutput.nullable().describe('how wide a gap on the wrong side is still near, in the gap\'s own terms; null where no one number was held against another'),
  status: GapStatus,
  attainment: DecimalOutput.nullable(),
  parts: z.array(z.object({ part: z.string(), planned: DecimalOutput.nullable(), achieved: DecimalOutput, gap: DecimalOutput.nullable(), status: GapStatus })).readonly(),
}) satisfies z.ZodType<DomainJudgement>

export const Benchmark = z.object({ part: z.string(), value: DecimalOutput })

/** What a figure stands on: how many units it counts, and where the others are. */
export const Coverage = z.object({
  counted: z.int(),
  applicable: z.int(),
  waiting: z.int(),
  notReported: z.int(),
  notMeasured: z.int(),
  notApplicable: z.int(),
  leftOut: z.int(),
})

export const Assessment = Judgement.extend({
  coverage: Coverage,
  provisional: z.boolean(),
  bounds: z.object({ worst: DecimalOutput, best: DecimalOutput }).nullable(),
  meanOfUnits: DecimalOutput.nullable(),
  straddles: z.boolean(),
})
