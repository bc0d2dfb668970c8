import type { ActualFieldName, ImportProblem } from '@rodykle/contracts'
import type { DecimalText, IsoDate } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'
import type { GivenRow, GivenTable } from '../table/given-table.ts'
import type { DecimalHabits, NumberField } from './odd-decimals.ts'
import type { RowSubject } from './resolved-row.ts'
import { DecimalInput } from '@rodykle/contracts'
import { formatDecimal } from '@rodykle/wording'
import { problem } from '../findings/import-run.ts'
import { cellOf } from '../table/given-table.ts'
import { headerIn } from '../table/headers.ts'
import { dateOf, numberOf, shownIn, writtenIn } from '../table/read-cell.ts'
import { readingsOf } from './odd-decimals.ts'

type ProblemCode = Parameters<typeof problem>[1]

/** Reads the cells of one value; what cannot be read becomes a problem, what is doubtful a question. */
export interface RowReader {
  row: GivenRow
  isBlank: (field: ActualFieldName) => boolean
  written: (field: ActualFieldName) => string
  /** The same for a message. */
  shown: (field: ActualFieldName) => string
  /** '' for an empty cell. */
  text: (field: ActualFieldName, most: number) => string
  number: (field: NumberField | 'expectedDenominator') => DecimalText | null
  isPercent: (field: NumberField) => boolean
  date: (field: ActualFieldName) => IsoDate | null
  complain: (code: ProblemCode, field: ActualFieldName | null, details?: Record<string, string | number>) => void
}

/** What reading has led to so far. */
export interface ReadingState {
  problems: ImportProblem[]
  isAsked: boolean
}

const lineEnds = /\r\n?/g

export function rowReader(run: ImportRun, table: GivenTable<ActualFieldName>, habits: DecimalHabits, { target }: RowSubject, row: GivenRow, state: ReadingState): RowReader {
  const cell = (field: ActualFieldName) => cellOf(table, row, field)
  const column = (field: ActualFieldName) => headerIn(run.language, 'actuals', field)
  const complain: RowReader['complain'] = (code, field, details = {}) => void state.problems.push(problem(run, code, field === null ? null : column(field), details))

  function doubted(field: NumberField, text: DecimalText, decimals: number): DecimalText | null {
    const siblings = habits.oddAmong(target.id, field, decimals)
    if (siblings === null)
      return text
    const shown = (number: DecimalText) => formatDecimal(number, {}, run.language)
    const answer = run.questions.ask({
      key: `number:${row.number}:${field}`,
      column: column(field),
      given: shown(text),
      sentence: run.words.say('question.number', { given: shown(text), column: column(field), decimals: siblings }, siblings),
      candidates: readingsOf(text, siblings).map(value => ({ value, label: shown(value) })),
    }, row.number)
    state.isAsked ||= answer === null
    return answer
  }

  return {
    row,
    complain,
    isBlank(field) {
      const index = table.columns.get(field)
      if (index !== undefined && (row.cells[index] ?? null) === null && row.formulas?.includes(index) === true)
        complain('formula-without-value', field)
      return writtenIn(cell(field)) === ''
    },
    written: field => writtenIn(cell(field)),
    shown: field => shownIn(cell(field), run.language),
    text(field, most) {
      const text = writtenIn(cell(field)).replace(lineEnds, '\n')
      if (text.length > most)
        complain('text-too-long', field, { most, length: text.length })
      return text.slice(0, most)
    },
    number(field) {
      const given = numberOf(cell(field))
      if (given !== null && DecimalInput.safeParse(given.text).success)
        return field === 'expectedDenominator' ? given.text : doubted(field, given.text, given.decimals)
      const written = writtenIn(cell(field))
      if (written !== '')
        complain(given === null ? 'not-a-number' : 'number-too-long', field, { given: shownIn(cell(field), run.language) })
      return null
    },
    isPercent: field => numberOf(cell(field))?.isPercent === true,
    date(field) {
      const written = writtenIn(cell(field))
      const date = dateOf(cell(field))
      if (date === null && written !== '')
        complain('not-a-date', field, { given: shownIn(cell(field), run.language) })
      return date
    },
  }
}
