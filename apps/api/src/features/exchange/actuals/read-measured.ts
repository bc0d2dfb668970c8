import type { ActualFieldName } from '@rodykle/contracts'
import type { Measured, SelfRating, ValueKind } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'
import type { IndicatorRow } from '../lookup/read-plan-frame.ts'
import type { RowReader } from './row-reader.ts'
import { decimal, decimalText, percentOf, selfRatings } from '@rodykle/domain'
import { formatDecimal } from '@rodykle/wording'
import { looseWord } from '../table/fold-text.ts'
import { answerWords } from './actual-table.ts'

const valueFields = ['part', 'numerator', 'denominator', 'value', 'weight', 'date', 'text', 'selfRating', 'note'] as const satisfies readonly ActualFieldName[]

/** Which columns say a value of each kind. */
const fieldsOf: Readonly<Record<ValueKind, readonly (typeof valueFields)[number][]>> = {
  'ratio': ['numerator', 'denominator', 'value'],
  'given-percent': ['value'],
  'number': ['value', 'weight'],
  'parts': ['part', 'value', 'weight'],
  'conditions': ['part', 'value'],
  'done': ['value', 'date'],
  'events': ['date', 'text', 'note', 'value'],
  'narrative': ['text', 'selfRating'],
}

/** Kinds whose value takes a row for each of its facts. */
export const manyRowed: readonly ValueKind[] = ['parts', 'conditions', 'events']

/** Whether the row says any value, complaining of columns that do not fit the indicator. */
export function saysValue(run: ImportRun, reader: RowReader, { valueKind }: IndicatorRow): boolean {
  const filled = valueFields.filter(field => !reader.isBlank(field))
  for (const field of filled) {
    if (!fieldsOf[valueKind].includes(field))
      reader.complain('column-does-not-fit', field, { kind: run.figureWords.valueKind(valueKind) })
  }
  return filled.length > 0
}

/** The value the rows of one cell say; null where a problem or a question stands in the way. */
export function readMeasured(run: ImportRun, readers: readonly [RowReader, ...RowReader[]], indicator: IndicatorRow): Measured | null {
  const [first] = readers
  switch (indicator.valueKind) {
    case 'ratio': return readRatio(run, first)
    case 'given-percent': return required(first, 'value', percent => ({ kind: 'given-percent', percent }))
    case 'number': return readNumber(first)
    case 'parts': return readParts(readers, indicator)
    case 'conditions': return readConditions(run, readers, indicator)
    case 'done': return readDone(run, first)
    case 'events': return readEvents(readers)
    case 'narrative': return readNarrative(first)
  }
}

function required(reader: RowReader, field: 'value', make: (number: string) => Measured): Measured | null {
  const number = reader.number(field)
  if (number === null && reader.isBlank(field))
    reader.complain('required', field)
  return number === null ? null : make(number)
}

/** A percent by itself can never be folded; beside its fraction it must be the fraction's, to as many decimals as it was written with. */
function readRatio(run: ImportRun, reader: RowReader): Measured | null {
  if (reader.isBlank('numerator') && reader.isBlank('denominator')) {
    reader.complain('fraction-needed', 'value', { given: reader.shown('value') })
    return null
  }
  for (const field of ['numerator', 'denominator'] as const) {
    if (reader.isBlank(field))
      reader.complain('required', field)
    else if (reader.isPercent(field))
      reader.complain('not-a-number', field, { given: reader.shown(field) })
  }
  const [numerator, denominator] = [reader.number('numerator'), reader.number('denominator')]
  if (numerator === null || denominator === null)
    return null
  const percent = reader.number('value')
  if (percent !== null && decimal(denominator).gt(0)) {
    const [, fraction = ''] = percent.split('.')
    const computed = decimalText(percentOf(numerator, denominator).round(fraction.length))
    if (!decimal(computed).eq(decimal(percent)))
      reader.complain('percent-disagrees', 'value', { given: reader.shown('value'), computed: formatDecimal(computed, {}, run.language) })
  }
  return { kind: 'ratio', numerator, denominator }
}

function readNumber(reader: RowReader): Measured | null {
  const weight = reader.number('weight')
  return required(reader, 'value', value => ({ kind: 'number', value, ...(weight !== null && { weight }) }))
}

interface Named { code: string, names: readonly string[] }

function named(reader: RowReader, choices: readonly Named[]): string | null {
  const written = reader.written('part')
  const code = choices.find(({ code, names }) => [code, ...names].some(name => looseWord(name) === looseWord(written)))?.code
  if (code === undefined)
    reader.complain(written === '' ? 'required' : 'part-unknown', 'part', { given: written.slice(0, 100), choices: choices.map(choice => choice.code).join(', ') })
  return code ?? null
}

function readParts(readers: readonly RowReader[], { parts }: IndicatorRow): Measured | null {
  const choices = parts.map(({ code, subject, grade }) => ({ code, names: [`${subject} ${grade}`, `${subject}, ${grade} kl.`, ...parts.filter(part => part.subject === subject).length === 1 ? [subject] : []] }))
  const read = readers.flatMap((reader) => {
    const part = named(reader, choices)
    const [value, weight] = [reader.number('value'), reader.number('weight')]
    for (const field of ['value', 'weight'] as const) {
      if (reader.isBlank(field))
        reader.complain('required', field)
    }
    return part === null || value === null || weight === null ? [] : [{ part, value, weight }]
  })
  return read.length === readers.length ? { kind: 'parts', parts: read } : null
}

function readConditions(run: ImportRun, readers: readonly RowReader[], { conditions }: IndicatorRow): Measured | null {
  const choices = conditions.map(({ code, label }) => ({ code, names: [label] }))
  const read = readers.flatMap((reader) => {
    const condition = named(reader, choices)
    const answer = readWord(run, reader)
    return condition === null || answer === null ? [] : [{ condition, answer }]
  })
  return read.length === readers.length ? { kind: 'conditions', answers: read } : null
}

function readWord(run: ImportRun, reader: RowReader): ReturnType<typeof answerWords.codeOf> {
  const written = reader.written('value')
  const answer = answerWords.codeOf(written)
  if (answer === null)
    reader.complain(written === '' ? 'required' : 'unknown-word', 'value', { given: written.slice(0, 100), choices: answerWords.words(run.language).join(', ') })
  return answer
}

/** A day alone says that it was done then. */
function readDone(run: ImportRun, reader: RowReader): Measured | null {
  const on = reader.date('date')
  if (reader.isBlank('value') && on !== null)
    return { kind: 'done', done: true, on }
  const answer = readWord(run, reader)
  if (answer === 'not-applicable')
    reader.complain('unknown-word', 'value', { given: reader.shown('value'), choices: answerWords.words(run.language).slice(0, 2).join(', ') })
  return answer === null || answer === 'not-applicable' ? null : { kind: 'done', done: answer === 'yes', on }
}

/** A row for each event; one row without a day says that there was none. */
function readEvents(readers: readonly [RowReader, ...RowReader[]]): Measured | null {
  const [first] = readers
  if (readers.length === 1 && first.isBlank('date') && first.isBlank('text')) {
    const count = first.number('value')
    if (count === null || decimal(count).eq(0))
      return { kind: 'events', events: [] }
  }
  const events = readers.flatMap((reader) => {
    if (reader.isBlank('date'))
      reader.complain('required', 'date')
    const date = reader.date('date')
    const [title, note] = [reader.text('text', 300), reader.text('note', 2000)]
    return date === null ? [] : [{ date, title, ...(note !== '' && { note }) }]
  })
  return events.length === readers.length ? { kind: 'events', events } : null
}

function readNarrative(reader: RowReader): Measured | null {
  const written = reader.written('selfRating')
  const selfRating: SelfRating | null = selfRatings.find(rating => String(rating) === written) ?? null
  if (selfRating === null && written !== '')
    reader.complain('unknown-word', 'selfRating', { given: written.slice(0, 100), choices: selfRatings.join(', ') })
  if (reader.isBlank('text'))
    reader.complain('required', 'text')
  return { kind: 'narrative', text: reader.text('text', 4000), selfRating }
}
