import type { ActualFieldName, ImportChange } from '@rodykle/contracts'
import type { Measured, ObservedAtRest } from '@rodykle/domain'
import type { LocaleName } from '@rodykle/wording'
import type { ImportRun } from '../findings/import-run.ts'
import type { CellChange } from './weigh-value.ts'
import { figureLanguage, formatDecimal } from '@rodykle/wording'
import { headerIn } from '../table/headers.ts'
import { answerWords, stateWords } from './actual-table.ts'

type Shown = Partial<Record<ActualFieldName, string>>

/** An observed value, column by column, as a person reads it. */
function shown({ language }: ImportRun, observed: ObservedAtRest): Shown {
  if (observed.state !== 'reported')
    return { state: stateWords.wordFor(observed.state, language), ...(observed.reason !== undefined && { reason: observed.reason }) }
  return { state: stateWords.wordFor(observed.state, language), ...shownMeasured(observed.value, language) }
}

function shownMeasured(value: Measured, language: LocaleName): Shown {
  const number = (text: string) => formatDecimal(text, {}, language)
  switch (value.kind) {
    case 'ratio': return { numerator: number(value.numerator), denominator: number(value.denominator) }
    case 'given-percent': return { value: `${number(value.percent)} %` }
    case 'number': return { value: number(value.value), ...(value.weight !== undefined && { weight: number(value.weight) }) }
    case 'parts': return { value: value.parts.map(({ part, value, weight }) => `${part}: ${number(value)} (${number(weight)})`).join('; ') }
    case 'conditions': return { value: value.answers.map(({ condition, answer }) => `${condition}: ${answerWords.wordFor(answer, language)}`).join('; ') }
    case 'done': return { value: answerWords.wordFor(value.done ? 'yes' : 'no', language), ...(value.on !== null && { date: value.on }) }
    case 'events': return { value: value.events.length === 0 ? figureLanguage(language).say('noEvents') : value.events.map(({ date, title }) => `${date} ${title}`.trim()).join('; ') }
    case 'narrative': return { text: value.text, ...(value.selfRating !== null && { selfRating: String(value.selfRating) }) }
    case 'ratings': return {}
  }
}

/** What a value is now, in a few words. */
export function currentWords(run: ImportRun, observed: ObservedAtRest): string {
  const { state, ...value } = shown(run, observed)
  return Object.values(observed.state === 'reported' ? value : { state, ...value }).join(' / ').slice(0, 300)
}

/** Old and new of every column that changes. */
export function changesOf(run: ImportRun, { cell, before, observed, comment, denominatorReason, expected, accepts }: CellChange): ImportChange[] {
  const old: Shown = {
    ...shown(run, before),
    ...(cell.comment !== null && { comment: cell.comment }),
    ...(cell.denominator_reason !== null && { denominatorReason: cell.denominator_reason }),
    ...(expected !== null && cell.expected_denominator !== null && { expectedDenominator: cell.expected_denominator, denominatorSource: cell.denominator_source ?? '' }),
    ...(accepts && { standing: run.figureWords.standing(cell.standing) }),
  }
  const now: Shown = {
    ...shown(run, observed),
    ...(comment !== null && { comment }),
    ...(denominatorReason !== null && { denominatorReason }),
    ...(expected !== null && { expectedDenominator: expected.denominator, denominatorSource: expected.source }),
    ...(accepts && { standing: run.figureWords.standing('accepted') }),
  }
  const fields = new Set([...Object.keys(old), ...Object.keys(now)] as ActualFieldName[])
  return [...fields].filter(field => old[field] !== now[field]).map(field => ({ field, column: headerIn(run.language, 'actuals', field), old: old[field] ?? null, new: now[field] ?? null }))
}
