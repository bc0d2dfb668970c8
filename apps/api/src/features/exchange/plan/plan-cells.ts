import type { ImportProblem, PlanFieldName } from '@rodykle/contracts'
import type { Cell } from '@rodykle/spreadsheet'
import type { ImportRun } from '../findings/import-run.ts'
import type { GivenRow, GivenTable } from '../table/given-table.ts'
import type { Vocabulary } from '../table/vocabulary.ts'
import { problem } from '../findings/import-run.ts'
import { cellOf } from '../table/given-table.ts'
import { headerIn } from '../table/headers.ts'
import { flagOf, numberOf, shownIn, writtenIn } from '../table/read-cell.ts'

type ProblemCode = Parameters<typeof problem>[1]

/** Reads the cells of one row of a plan; what cannot be read becomes a problem of the row. Null is said by an empty cell. */
export interface PlanCells {
  row: number
  problems: ImportProblem[]
  /** Set by a question that is open: the row waits for its answer. */
  isAsked: boolean
  cell: (field: PlanFieldName) => Cell
  column: (field: PlanFieldName) => string
  text: (field: PlanFieldName, most: number) => string | null
  word: <Code extends string>(field: PlanFieldName, words: Vocabulary<Code>) => Code | null
  flag: (field: PlanFieldName) => boolean | null
  decimal: (field: PlanFieldName) => string | null
  lines: (field: PlanFieldName) => string[] | null
  complain: (code: ProblemCode, field: PlanFieldName | null, details?: Record<string, string | number>) => void
}

/** Of a list of choices, so many are named in a sentence. */
const choicesNamed = 12

export function planCells(run: ImportRun, table: GivenTable<PlanFieldName>, given: GivenRow): PlanCells {
  const cell = (field: PlanFieldName) => cellOf(table, given, field)
  const column = (field: PlanFieldName) => headerIn(run.language, 'plan', field)
  const problems: ImportProblem[] = []
  // A cell is read more than once; what is wrong with it is said once.
  const complain: PlanCells['complain'] = (code, field, details = {}) => {
    const found = problem(run, code, field === null ? null : column(field), details)
    if (!problems.some(known => known.code === code && known.column === found.column))
      problems.push(found)
  }
  const shown = (field: PlanFieldName) => shownIn(cell(field), run.language)

  return {
    row: given.number,
    problems,
    isAsked: false,
    cell,
    column,
    complain,
    text(field, most) {
      const text = writtenIn(cell(field)).replace(/\r\n?/g, '\n').trim()
      if (text.length > most)
        complain('text-too-long', field, { most, length: text.length })
      return text === '' ? null : text.slice(0, most)
    },
    word(field, words) {
      const written = writtenIn(cell(field))
      const code = written === '' ? null : words.codeOf(written)
      if (written !== '' && code === null)
        complain('unknown-word', field, { given: shown(field), choices: words.words(run.language).slice(0, choicesNamed).join(', ') })
      return code
    },
    flag(field) {
      const flag = flagOf(cell(field))
      if (flag === null && writtenIn(cell(field)) !== '')
        complain('unknown-word', field, { given: shown(field), choices: 'taip, ne' })
      return flag
    },
    decimal(field) {
      const number = numberOf(cell(field))
      if (number === null && writtenIn(cell(field)) !== '')
        complain('not-a-number', field, { given: shown(field) })
      return number?.text ?? null
    },
    lines(field) {
      const lines = writtenIn(cell(field)).split(/[;\n]/).map(line => line.trim()).filter(line => line !== '')
      return lines.length === 0 ? null : lines
    },
  }
}
