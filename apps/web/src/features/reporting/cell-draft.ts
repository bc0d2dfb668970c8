import type { SubmissionCell } from '@rodykle/contracts'
import type { ConditionAnswer, DecimalText, Measured, SelfRating } from '@rodykle/domain'
import { differsFromExpected } from '@rodykle/domain'
import { formatDecimal } from '../../shared/format.ts'

/** What has been typed for one value, still as text: `null` is an empty field, never '' and never 0. */
export type ValueDraft
  /** `known`: what another party says the percent is of; the denominator is that number until the person chooses another. */
  = | { kind: 'ratio', numerator: string | null, denominator: string | null, known?: DecimalText | null | undefined }
    | { kind: 'given-percent', percent: string | null }
    /** `weight` is asked for only where units fold by a weighted mean. */
    | { kind: 'number', value: string | null, weight: string | null }
    | { kind: 'parts', parts: { part: string, value: string | null, weight: string | null }[] }
    | { kind: 'conditions', answers: { condition: string, answer: ConditionAnswer | null }[] }
    | { kind: 'done', done: boolean | null, on: string | null }
    /** `none`: said outright that nothing took place, which an empty list does not say. */
    | { kind: 'events', events: EventDraft[], none: boolean }
    | { kind: 'narrative', text: string, selfRating: SelfRating | null }

/** One line of a list of events; without an id until it has been saved. */
export interface EventDraft {
  id?: string | undefined
  date: string | null
  title: string
  note?: string | undefined
}

/** Ways of having no number that a person can choose. */
export const enterableAbsences = ['not-measured', 'not-applicable', 'not-reported'] as const
export type EnterableAbsence = typeof enterableAbsences[number]

export interface CellDraft {
  value: ValueDraft
  /** Chosen instead of a value; the reason is still being written while it is empty. */
  absence: { state: EnterableAbsence, reason: string } | null
  comment: string
  /** Why the denominator is another than the known one; null while it is that, or where none is known. */
  denominatorReason?: string | null | undefined
}

/** What a draft is made from; where no other party knows the denominator, nothing needs to be said of it. */
type DraftedCell = Pick<SubmissionCell, 'observed' | 'comment' | 'indicator'> & Partial<Pick<SubmissionCell, 'expectedDenominator' | 'denominatorReason'>>

function typed(value: DecimalText): string {
  return formatDecimal(value)
}

export function emptyValue({ valueKind, parts, conditions }: SubmissionCell['indicator'], known: DecimalText | null = null): ValueDraft {
  switch (valueKind) {
    case 'ratio': return known === null ? { kind: 'ratio', numerator: null, denominator: null } : { kind: 'ratio', numerator: null, denominator: typed(known), known }
    case 'given-percent': return { kind: 'given-percent', percent: null }
    case 'number': return { kind: 'number', value: null, weight: null }
    case 'parts': return { kind: 'parts', parts: parts.map(({ code }) => ({ part: code, value: null, weight: null })) }
    case 'conditions': return { kind: 'conditions', answers: conditions.map(({ code }) => ({ condition: code, answer: null })) }
    case 'done': return { kind: 'done', done: null, on: null }
    case 'events': return { kind: 'events', events: [], none: false }
    case 'narrative': return { kind: 'narrative', text: '', selfRating: null }
  }
}

/** A saved value as it would have been typed. The card decides the fields: parts added to it later appear empty. */
function valueOf(value: Measured, card: SubmissionCell['indicator'], known: DecimalText | null): ValueDraft {
  const empty = emptyValue(card)
  switch (value.kind) {
    case 'ratio': return { kind: 'ratio', numerator: typed(value.numerator), denominator: typed(value.denominator), ...(known !== null && { known }) }
    case 'given-percent': return { kind: 'given-percent', percent: typed(value.percent) }
    case 'number': return { kind: 'number', value: typed(value.value), weight: value.weight === undefined ? null : typed(value.weight) }
    case 'parts': {
      const entered = new Map(value.parts.map(part => [part.part, { part: part.part, value: typed(part.value), weight: typed(part.weight) }]))
      return empty.kind === 'parts' ? { kind: 'parts', parts: empty.parts.map(part => entered.get(part.part) ?? part) } : empty
    }
    case 'conditions': {
      const answers = new Map(value.answers.map(answer => [answer.condition, answer]))
      return empty.kind === 'conditions' ? { kind: 'conditions', answers: empty.answers.map(answer => ({ ...(answers.get(answer.condition) ?? answer) })) } : empty
    }
    case 'done': return { kind: 'done', done: value.done, on: value.on }
    case 'events': return { kind: 'events', events: value.events.map(event => ({ ...event })), none: value.events.length === 0 }
    case 'narrative': return { kind: 'narrative', text: value.text, selfRating: value.selfRating }
    // Exists on city figures only.
    case 'ratings': return empty
  }
}

/** The fields of a cell as the server last knew them. */
export function draftOf({ observed, comment, indicator, expectedDenominator: known = null, denominatorReason }: DraftedCell): CellDraft {
  const absence = observed.state === 'reported' || observed.state === 'suppressed' || !observed.reason ? null : { state: observed.state, reason: observed.reason }
  return {
    value: observed.state === 'reported' ? valueOf(observed.value, indicator, known) : emptyValue(indicator, known),
    absence,
    comment: comment ?? '',
    ...(differsFromExpected(observed, known) && { denominatorReason: denominatorReason ?? '' }),
  }
}
