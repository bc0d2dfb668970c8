import type { ValueFact as DomainFact } from '@rodykle/domain'
import { timesBefore, turnKinds, turnSides } from '@rodykle/domain'
import { z } from 'zod'
import { DecimalOutput, Id, Instant } from './primitives.ts'
import { Judgement, Observed } from './values.ts'

/** What somebody said of a value. */
export const Turn = z.object({
  id: Id,
  actualId: Id,
  kind: z.enum(turnKinds),
  at: Instant,
  author: z.string(),
  side: z.enum(turnSides),
  body: z.string(),
})
export type Turn = z.infer<typeof Turn>
export const Conversation = z.object({ turns: z.array(Turn).describe('of all the form\'s values, oldest first') })
export type Conversation = z.infer<typeof Conversation>

export const AddRemark = z.strictObject({ body: z.string().trim().min(1).max(2000) })
export type AddRemark = z.infer<typeof AddRemark>

const AtRest = z.discriminatedUnion('state', [Observed.options[0], Observed.options[1], Observed.options[2], Observed.options[3]])
const ToldValue = z.object({ observed: AtRest, comment: z.string().nullable(), denominatorReason: z.string().nullable() })

const ValueFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asked') }),
  z.object({ kind: z.literal('save'), before: ToldValue, after: ToldValue, file: z.string().nullable() }),
  z.object({ kind: z.literal('submit') }),
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('return'), reason: z.string() }),
  z.object({ kind: z.literal('reopen'), reason: z.string() }),
  z.object({ kind: z.literal('denominator'), known: DecimalOutput.nullable(), source: z.string().nullable() }),
  z.object({ kind: z.literal('evidence-add'), name: z.string() }),
  z.object({ kind: z.literal('evidence-remove'), name: z.string() }),
]) satisfies z.ZodType<DomainFact>

/** What happened to a value once: who, when, and what it was before and after. */
export const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  actorId: Id.nullable(),
  /** Null: nobody, the platform itself. */
  actor: z.string().nullable(),
  fact: ValueFact,
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
export const ValueHistory = z.object({ entries: z.array(HistoryEntry).describe('oldest first') })
export type ValueHistory = z.infer<typeof ValueHistory>

export const EarlierValue = z.object({ periodId: Id, targetId: Id, label: z.string(), time: z.enum(timesBefore), judgement: Judgement })
export type EarlierValue = z.infer<typeof EarlierValue>
/** The latest accepted value of the same indicator by the same unit, and that of the same time of the year before; they can be one. */
export const EarlierValues = z.object({ latest: EarlierValue.nullable(), lastYear: EarlierValue.nullable() })
export type EarlierValues = z.infer<typeof EarlierValues>

/** A reviewer's own words for returning a value. */
export const ReturnPhrase = z.object({ id: Id, body: z.string() })
export type ReturnPhrase = z.infer<typeof ReturnPhrase>
export const ReturnPhraseList = z.object({ phrases: z.array(ReturnPhrase).describe('last used first') })
export type ReturnPhraseList = z.infer<typeof ReturnPhraseList>
