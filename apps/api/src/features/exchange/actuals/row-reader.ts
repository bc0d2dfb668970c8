import type { ActualFieldName, ImportProblem } from '@rodykle/contracts'
import type { DecimalText, IsoDate } from '@rodykle/domain'
import type { Cell } from '@rodykle/spreadsheet'
import type { ImportRun } from '../findings/import-run.ts'
import type { GivenRow, GivenTable } from '../table/given-table.ts'
import type { DecimalHabits, NumberField } from './odd-decimals.ts'
import type { RowSubject } from './resolved-row.ts'
import { formatDecimal } from '@rodykle/wording'
import { problem } from '../findings/import-run.ts'
import { cellOf } from '../table/given-table.ts'
import { headerIn } from '../table/headers.ts'
import { dateOf, isBlankCell, numberOf, shownIn, writtenIn } from '../table/read-cell.ts'
import { readingsOf } from './odd-decimals.ts'

type ProblemCode = Parameters<typeof problem>[1]

/** What reading has led to so far. */
export interface ReadingState {
  problems: ImportProblem[]
  isAsked: boolean
}

/** What the readers of one table share. */
export interface ReadingTable {
  run: ImportRun
  table: GivenTable<ActualFieldName>
  habits: DecimalHabits
}

const lineEnds = /\r\n?/g

/** Reads the cells of one row; what cannot be read becomes a problem, what is doubtful a question. A class, because a hundred thousand are made of it. */
export class RowReader {
  readonly row: GivenRow
  readonly #of: ReadingTable
  readonly #subject: RowSubject
  readonly #state: ReadingState

  constructor(of: ReadingTable, subject: RowSubject, row: GivenRow, state: ReadingState) {
    this.row = row
    this.#of = of
    this.#subject = subject
    this.#state = state
  }

  #cell(field: ActualFieldName): Cell {
    return cellOf(this.#of.table, this.row, field)
  }

  complain(code: ProblemCode, field: ActualFieldName | null, details: Record<string, string | number> = {}): void {
    const { run } = this.#of
    this.#state.problems.push(problem(run, code, field === null ? null : headerIn(run.language, 'actuals', field), details))
  }

  isBlank(field: ActualFieldName): boolean {
    const cell = this.#cell(field)
    if (cell === null && this.row.formulas?.includes(this.#of.table.columns.get(field) ?? -1) === true)
      this.complain('formula-without-value', field)
    return isBlankCell(cell)
  }

  written(field: ActualFieldName): string {
    return writtenIn(this.#cell(field))
  }

  /** The same for a message. */
  shown(field: ActualFieldName): string {
    return shownIn(this.#cell(field), this.#of.run.language)
  }

  /** '' for an empty cell. */
  text(field: ActualFieldName, most: number): string {
    const cell = this.#cell(field)
    if (cell === null)
      return ''
    const text = writtenIn(cell).replace(lineEnds, '\n')
    if (text.length > most)
      this.complain('text-too-long', field, { most, length: text.length })
    return text.slice(0, most)
  }

  number(field: NumberField | 'expectedDenominator'): DecimalText | null {
    const cell = this.#cell(field)
    if (cell === null)
      return null
    const given = numberOf(cell)
    if (given !== null && fits(given.text))
      return field === 'expectedDenominator' ? given.text : this.#doubted(field, given.text, given.decimals)
    if (!isBlankCell(cell))
      this.complain(given === null ? 'not-a-number' : 'number-too-long', field, { given: this.shown(field) })
    return null
  }

  isPercent(field: NumberField): boolean {
    return numberOf(this.#cell(field))?.isPercent === true
  }

  date(field: ActualFieldName): IsoDate | null {
    const cell = this.#cell(field)
    const date = dateOf(cell)
    if (date === null && !isBlankCell(cell))
      this.complain('not-a-date', field, { given: this.shown(field) })
    return date
  }

  #doubted(field: NumberField, text: DecimalText, decimals: number): DecimalText | null {
    const { run, habits } = this.#of
    const siblings = decimals === 3 ? habits.oddAmong(this.#subject.target.id, field, decimals) : null
    if (siblings === null)
      return text
    const column = headerIn(run.language, 'actuals', field)
    const shown = (number: DecimalText) => formatDecimal(number, {}, run.language)
    const answer = run.questions.ask({
      key: `number:${this.row.number}:${field}`,
      column,
      given: shown(text),
      sentence: run.words.say('question.number', { given: shown(text), column, decimals: siblings }, siblings),
      candidates: readingsOf(text, siblings).map(value => ({ value, label: shown(value) })),
    }, this.row.number)
    this.#state.isAsked ||= answer === null
    return answer
  }
}

/** The same as the contract's `DecimalInput`, asked without zod: of a large file it is asked some hundred thousand times. */
const fitting = /^-?\d{1,15}(?:\.\d{1,10})?$/

function fits(text: DecimalText): boolean {
  return fitting.test(text)
}
