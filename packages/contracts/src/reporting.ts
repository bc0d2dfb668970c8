import { actualStandings, periodStates, planStatuses, submissionStatuses, warningCodes } from '@rodykle/domain'
import { z } from 'zod'
import { UnitRef } from './accounts.ts'
import { IndicatorCard, Period } from './plans.ts'
import { DecimalInput, DecimalOutput, Id, Instant, IsoDate, ShortText, Version } from './primitives.ts'
import { EarlierValue } from './value-story.ts'
import { Benchmark, Judgement, Observed, ObservedInput, TargetRule } from './values.ts'

/** Why nothing can be typed now. With `period-closed` nothing of the form has been returned, or the plan's year is closed too. */
export const lockReasons = ['period-upcoming', 'period-closed', 'in-review', 'approved', 'not-yours'] as const

export const SubmissionSummary = z.object({
  id: Id,
  period: Period,
  unit: UnitRef,
  status: z.enum(submissionStatuses),
  /** Where its period stands for this unit today; what was returned can be corrected in a closed one too. */
  standing: z.enum(periodStates),
  /** With this unit's extension, if it has one. */
  dueOn: IsoDate,
  reopenedUntil: IsoDate.nullable(),
  /** When somebody of the unit first looked into the form. */
  openedAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  submittedBy: z.string().nullable(),
  approvedAt: Instant.nullable(),
  counts: z.object({
    asked: z.int(),
    /** Has a number, or says why there is none. */
    answered: z.int(),
    returned: z.int(),
    accepted: z.int(),
  }),
  /** The day of the latest dated event among the values, e.g. a group's last meeting; null when none is recorded. */
  lastEventOn: IsoDate.nullable(),
  version: Version,
})
export type SubmissionSummary = z.infer<typeof SubmissionSummary>

export const SubmissionQuery = z.strictObject({
  periodId: Id.optional(),
  unitId: Id.optional(),
  status: z.enum(submissionStatuses).optional(),
  /** `unit`: by name, Lithuanian order; `arrival`: first submitted first. */
  order: z.enum(['unit', 'arrival']).default('unit'),
})
export type SubmissionQuery = z.infer<typeof SubmissionQuery>
export const SubmissionList = z.object({ submissions: z.array(SubmissionSummary) })
export type SubmissionList = z.infer<typeof SubmissionList>

/** `previous` of `far-from-previous`; `parts` of `parts-not-summing`: what they come to, and which. */
export const Warning = z.object({
  code: z.enum(warningCodes),
  previous: DecimalOutput.nullable(),
  parts: z.object({ sum: DecimalOutput, names: z.array(z.string()) }).nullable(),
})

export const SubmissionCell = z.object({
  /** The asked cell's own id: values are saved, accepted and returned by it. */
  id: Id,
  targetId: Id,
  code: z.string(),
  task: z.object({ id: Id, code: z.string(), title: z.string() }),
  measure: z.object({ id: Id, code: z.string(), title: z.string() }),
  indicator: IndicatorCard,
  /** What this unit is held to. */
  unitRule: TargetRule,
  /** What the plan holds the city to. */
  rule: TargetRule,
  observed: Observed,
  judgement: Judgement,
  warnings: z.array(Warning),
  benchmarks: z.array(Benchmark),
  /** What the percent is of, where another party knows it before the unit reports, and where it is from. */
  expectedDenominator: DecimalOutput.nullable(),
  denominatorSource: z.string().nullable(),
  /** Why the unit reports of another number. */
  denominatorReason: z.string().nullable(),
  comment: z.string().nullable(),
  standing: z.enum(actualStandings),
  returnReason: z.string().nullable(),
  /** The latest accepted value of the same indicator by the same unit in an earlier period. */
  previous: EarlierValue.nullable(),
  /** What the other units reported, unnamed and in order of size; only for a reviewer. */
  spread: z.array(DecimalOutput),
  updatedAt: Instant,
  updatedBy: z.string().nullable(),
  /** Two people may have one name. */
  updatedById: Id.nullable(),
  version: Version,
})
export type SubmissionCell = z.infer<typeof SubmissionCell>

export const SubmissionForm = z.object({
  submission: SubmissionSummary,
  lock: z.enum(lockReasons).nullable(),
  canFill: z.boolean(),
  canSubmit: z.boolean(),
  canReview: z.boolean(),
  planStatus: z.enum(planStatuses),
  /** The plan's: what the screen judges typed values with before they are saved. */
  tolerance: z.object({ percentPoints: DecimalOutput, percentOfPlanned: DecimalOutput }),
  cells: z.array(SubmissionCell).describe('in the order of the plan'),
})
export type SubmissionForm = z.infer<typeof SubmissionForm>

/** `version` is the one the person saw; if the value has changed since, the answer is 409 `changed-meanwhile` with the current cell in `details.current`. */
export const SaveActual = z.strictObject({
  version: Version,
  observed: ObservedInput,
  comment: z.string().trim().max(4000).nullable(),
  /** Needed where the denominator is not the expected one; otherwise not kept. */
  denominatorReason: z.string().trim().max(1000).nullable().default(null),
})
export type SaveActual = z.input<typeof SaveActual>
export const ReviewActual = z.strictObject({ version: Version })
export type ReviewActual = z.infer<typeof ReviewActual>
export const ReturnActual = z.strictObject({ version: Version, reason: z.string().trim().min(1).max(2000) })
export type ReturnActual = z.infer<typeof ReturnActual>
/** Beside `changed-meanwhile` in an answer to a decision: what another reviewer has decided since. */
export interface DecidedMeanwhile { standing: 'accepted' | 'returned', by: string, at: string }
/** Accepts every value that waits; `onlyWithoutWarnings` leaves the odd ones for a closer look. */
export const AcceptAll = z.strictObject({ onlyWithoutWarnings: z.boolean() })
export type AcceptAll = z.infer<typeof AcceptAll>
export const CellAnswer = z.object({ cell: SubmissionCell, submission: SubmissionSummary })
export type CellAnswer = z.infer<typeof CellAnswer>

/** What stands in the way of submitting: details of `submission-incomplete`. */
export const submitProblems = ['blank-without-reason', 'warning-without-comment', 'denominator-unexplained', 'returned-unchanged'] as const
export type SubmitProblem = typeof submitProblems[number]

/** Of one target asked in one period: what is known of each unit's denominator. */
export const DenominatorQuery = z.strictObject({ targetId: Id, periodId: Id })
export type DenominatorQuery = z.infer<typeof DenominatorQuery>
/** `denominator` null: nobody knows it any more. */
export const GiveDenominator = z.strictObject({ version: Version, denominator: DecimalInput.nullable(), source: ShortText.nullable() })
export type GiveDenominator = z.infer<typeof GiveDenominator>
export const KnownDenominator = z.object({
  /** The asked cell's. */
  actualId: Id,
  unit: UnitRef,
  expectedDenominator: DecimalOutput.nullable(),
  denominatorSource: z.string().nullable(),
  /** What the unit has handed in; null while it has not, or where it is no fraction. */
  reported: DecimalOutput.nullable(),
  denominatorReason: z.string().nullable(),
  version: Version,
})
export type KnownDenominator = z.infer<typeof KnownDenominator>
export const KnownDenominatorList = z.object({
  indicator: IndicatorCard.pick({ id: true, code: true, name: true, valueKind: true, unitOfMeasurement: true, base: true, denominatorWording: true }),
  period: Period,
  denominators: z.array(KnownDenominator).describe('by the unit\'s name, Lithuanian order'),
})
export type KnownDenominatorList = z.infer<typeof KnownDenominatorList>
