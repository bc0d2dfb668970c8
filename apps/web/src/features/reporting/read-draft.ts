import type { SaveActual, SubmissionCell } from '@rodykle/contracts'
import type { CellDraft, ValueDraft } from './cell-draft.ts'
import { countableOf, decimal, differsFromExpected, impossibleReason } from '@rodykle/domain'
import { parseDecimal } from '../../shared/format.ts'
import { readValue } from './read-value.ts'

/** What can be wrong with what was typed. `missing` is not an error while someone is still typing. */
export type FieldProblemCode
  = | 'missing' | 'not-a-number' | 'ambiguous' | 'too-long' | 'negative' | 'not-whole'
    | 'denominator-missing' | 'weight-not-positive' | 'date-missing' | 'reason-missing' | 'impossible'

/** `field` is a name such as 'numerator', 'parts.mat-4.weight' or 'events.2.date'. */
export interface FieldProblem {
  field: string
  code: FieldProblemCode
}

/** What would be sent. The version goes along when it is sent. */
export type CellContent = Omit<SaveActual, 'version'>

/** `content` is null while nothing whole can be sent: then `problems` say why, field by field. */
export interface Reading {
  content: CellContent | null
  problems: readonly FieldProblem[]
  /** A whole value that only lacks its reason: it can be judged, and not yet be sent. */
  observed?: CellContent['observed']
}

/** The denominator is the one another party said, and not this person's. */
export function isKnownDenominator({ denominator, known = null }: Extract<ValueDraft, { kind: 'ratio' }>): boolean {
  const parsed = denominator === null ? null : parseDecimal(denominator)
  return known !== null && parsed?.ok === true && decimal(parsed.value).eq(decimal(known))
}

/** Nothing typed at all: a denominator that was there before is not. */
export function isBlank(value: ValueDraft): boolean {
  switch (value.kind) {
    case 'ratio': return value.numerator === null && (value.denominator === null || isKnownDenominator(value))
    case 'given-percent': return value.percent === null
    case 'number': return value.value === null && value.weight === null
    case 'parts': return value.parts.every(part => part.value === null && part.weight === null)
    case 'conditions': return value.answers.every(({ answer }) => answer === null)
    case 'done': return value.done === null
    case 'events': return value.events.length === 0 && !value.none
    case 'narrative': return value.text.trim() === '' && value.selfRating === null
  }
}

/** Reads the typed texts as a value the API takes. Nothing is guessed: half a fraction or an unreadable number is a problem, not a zero. */
export function readDraft(draft: CellDraft, card: SubmissionCell['indicator']): Reading {
  const comment = draft.comment.trim() === '' ? null : draft.comment.trim()
  if (draft.absence !== null) {
    const reason = draft.absence.reason.trim()
    return reason === ''
      ? { content: null, problems: [{ field: 'reason', code: 'reason-missing' }] }
      : { content: { observed: { state: draft.absence.state, reason }, comment }, problems: [] }
  }
  if (isBlank(draft.value))
    return { content: { observed: { state: 'not-reported' }, comment }, problems: [] }

  const { value, problems } = readValue(draft.value, card)
  if (value === null)
    return { content: null, problems }
  const observed = { state: 'reported', value } as const
  // The same question the server asks, for what the fields by themselves do not show.
  const impossible = impossibleReason(observed, card.valueKind, countableOf(card))
  if (impossible !== null)
    return { content: null, problems: [{ field: 'value', code: 'impossible' }] }
  const isOfAnother = draft.value.kind === 'ratio' && differsFromExpected(observed, draft.value.known ?? null)
  const denominatorReason = isOfAnother ? draft.denominatorReason?.trim() ?? '' : null
  return denominatorReason === ''
    ? { content: null, problems: [{ field: 'denominatorReason', code: 'reason-missing' }], observed }
    : { content: { observed, comment, ...(denominatorReason !== null && { denominatorReason }) }, problems: [] }
}
