import type { ActualFieldName } from '@rodykle/contracts'
import type { ObservedAtRest } from '@rodykle/domain'
import type { WrittenCell } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import { answerWords, stateWords } from './actual-table.ts'

export type WrittenRow = Partial<Record<ActualFieldName, WrittenCell>>

const number = (text: string) => ({ number: text })

/** An observed value as rows of the table: one, or one for each part, condition or event. */
export function writtenValue(observed: ObservedAtRest, language: LocaleName): [WrittenRow, ...WrittenRow[]] {
  const state = stateWords.wordFor(observed.state, language)
  if (observed.state !== 'reported')
    return [{ state, reason: observed.reason ?? null }]
  const [first = {}, ...others] = rowsOf(observed, language)
  return [{ ...first, state }, ...others.map(row => ({ ...row, state }))]
}

function rowsOf({ value }: Extract<ObservedAtRest, { state: 'reported' }>, language: LocaleName): WrittenRow[] {
  switch (value.kind) {
    case 'ratio': return [{ numerator: number(value.numerator), denominator: number(value.denominator) }]
    case 'given-percent': return [{ value: number(value.percent) }]
    case 'number': return [{ value: number(value.value), weight: value.weight === undefined ? null : number(value.weight) }]
    case 'parts': return value.parts.map(({ part, value, weight }) => ({ part, value: number(value), weight: number(weight) }))
    case 'conditions': return value.answers.map(({ condition, answer }) => ({ part: condition, value: answerWords.wordFor(answer, language) }))
    case 'done': return [{ value: answerWords.wordFor(value.done ? 'yes' : 'no', language), date: value.on === null ? null : { date: value.on } }]
    case 'events': return value.events.length === 0 ? [{ value: number('0') }] : value.events.map(({ date, title, note }) => ({ date: { date }, text: title || null, note: note ?? null }))
    case 'narrative': return [{ text: value.text, selfRating: value.selfRating === null ? null : number(String(value.selfRating)) }]
    case 'ratings': return []
  }
}
