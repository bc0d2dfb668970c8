import type { SubmissionCell } from '@rodykle/contracts'
import type { Countable, DecimalText, Measured } from '@rodykle/domain'
import type { ValueDraft } from './cell-draft.ts'
import type { FieldProblem, FieldProblemCode } from './read-draft.ts'
import { countableOf, decimal } from '@rodykle/domain'
import { parseDecimal } from '../../shared/format.ts'

interface NumberDemand extends Countable {
  positive?: boolean
}

/** What a form can send; the other measured values exist on city figures only. */
export type EnteredValue = Exclude<Measured, { kind: 'ratings' }>

/** The wire holds 15 digits before the point and 10 after. */
const sendable = /^-?\d{1,15}(?:\.\d{1,10})?$/

function problemOf(value: DecimalText, { whole = false, mayBeNegative = false, positive = false }: NumberDemand): FieldProblemCode | null {
  if (!sendable.test(value))
    return 'too-long'
  const exact = decimal(value)
  if (positive && exact.lte(0))
    return 'weight-not-positive'
  if (!mayBeNegative && exact.lt(0))
    return 'negative'
  return whole && !exact.round().eq(exact) ? 'not-whole' : null
}

/** Collects what is wrong while it reads, so that every field can show its own. */
function createReader() {
  const problems: FieldProblem[] = []
  return {
    problems,
    number(field: string, text: string | null, demand: NumberDemand = {}): DecimalText {
      const parsed = text === null ? null : parseDecimal(text)
      const code = parsed === null ? 'missing' : parsed.ok ? problemOf(parsed.value, demand) : parsed.reason
      if (code !== null)
        problems.push({ field, code })
      return parsed?.ok ? parsed.value : '0'
    },
    demand(field: string, isThere: boolean, code: FieldProblemCode = 'missing'): void {
      if (!isThere)
        problems.push({ field, code })
    },
  }
}
type Reader = ReturnType<typeof createReader>

function readRatio(draft: Extract<ValueDraft, { kind: 'ratio' }>, read: Reader, demand: NumberDemand): EnteredValue {
  const numerator = read.number('numerator', draft.numerator, demand)
  const denominator = read.number('denominator', draft.denominator, demand)
  if (read.problems.length === 0 && decimal(denominator).eq(0) && decimal(numerator).gt(0))
    read.problems.push({ field: 'denominator', code: 'denominator-missing' })
  return { kind: 'ratio', numerator, denominator }
}

/** A subject nobody sat is left out; one with a score but no number of test takers is unfinished. */
function readParts(draft: Extract<ValueDraft, { kind: 'parts' }>, read: Reader, demand: NumberDemand): EnteredValue {
  const entered = draft.parts.filter(({ value, weight }) => value !== null || weight !== null)
  return {
    kind: 'parts',
    parts: entered.map(({ part, value, weight }) => ({
      part,
      value: read.number(`parts.${part}.value`, value, { ...demand, whole: false }),
      weight: read.number(`parts.${part}.weight`, weight, { whole: true, positive: true }),
    })),
  }
}

function readEvents(draft: Extract<ValueDraft, { kind: 'events' }>, read: Reader): EnteredValue {
  draft.events.forEach(({ date }, index) => read.demand(`events.${index}.date`, date !== null, 'date-missing'))
  return { kind: 'events', events: draft.events.map(({ id, date, title, note = '' }) => ({ ...(id !== undefined && { id }), date: date ?? '', title: title.trim(), ...(note.trim() !== '' && { note: note.trim() }) })) }
}

function measuredOf(draft: ValueDraft, read: Reader, card: SubmissionCell['indicator']): EnteredValue {
  const demand = countableOf(card)
  switch (draft.kind) {
    case 'ratio': return readRatio(draft, read, demand)
    case 'given-percent': return { kind: 'given-percent', percent: read.number('percent', draft.percent, { mayBeNegative: demand.mayBeNegative }) }
    case 'number': {
      const value = read.number('value', draft.value, demand)
      return card.unitFold === 'weighted-mean'
        ? { kind: 'number', value, weight: read.number('weight', draft.weight, { whole: true, positive: true }) }
        : { kind: 'number', value }
    }
    case 'parts': return readParts(draft, read, demand)
    case 'conditions': {
      draft.answers.forEach(({ condition, answer }) => read.demand(`conditions.${condition}`, answer !== null))
      return { kind: 'conditions', answers: draft.answers.flatMap(({ condition, answer }) => answer === null ? [] : [{ condition, answer }]) }
    }
    case 'done': return { kind: 'done', done: draft.done === true, on: draft.done === true ? draft.on : null }
    case 'events': return readEvents(draft, read)
    case 'narrative': {
      read.demand('text', draft.text.trim() !== '')
      return { kind: 'narrative', text: draft.text.trim(), selfRating: draft.selfRating }
    }
  }
}

/** A typed value that is not blank, as the API takes it; null with the problems that stand in the way. */
export function readValue(draft: ValueDraft, card: SubmissionCell['indicator']): { value: EnteredValue | null, problems: readonly FieldProblem[] } {
  const read = createReader()
  const value = measuredOf(draft, read, card)
  return read.problems.length === 0 ? { value, problems: [] } : { value: null, problems: read.problems }
}
