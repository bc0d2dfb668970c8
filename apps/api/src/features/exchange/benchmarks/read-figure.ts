import type { BenchmarkFieldName, ImportProblem } from '@rodykle/contracts'
import type { ImportRun } from '../findings/import-run.ts'
import type { AskedTarget, PeriodRow, PlanFrame } from '../lookup/read-plan-frame.ts'
import type { GivenRow, GivenTable } from '../table/given-table.ts'
import { DecimalInput } from '@rodykle/contracts'
import { problem } from '../findings/import-run.ts'
import { indicatorFinder } from '../lookup/find-indicator.ts'
import { periodFinder } from '../lookup/find-period.ts'
import { looseWord } from '../table/fold-text.ts'
import { cellOf } from '../table/given-table.ts'
import { headerIn } from '../table/headers.ts'
import { dateOf, numberOf, shownIn, writtenIn } from '../table/read-cell.ts'

/** A reference figure as a row says it. */
export interface GivenFigure {
  target: AskedTarget
  period: PeriodRow
  /** '' where the indicator has no parts. */
  part: string
  value: string
  source: string
}

type ReadFigure = GivenFigure | { label: string, problems: ImportProblem[] } | null

/** Reads rows of reference figures; null for one that waits for an answer or was left out. */
export function figureReader(run: ImportRun, table: GivenTable<BenchmarkFieldName>, frame: PlanFrame): (row: GivenRow) => ReadFigure {
  const findTarget = indicatorFinder(run, frame.targets)
  const findPeriod = periodFinder(run, frame.periods)
  const column = (field: BenchmarkFieldName) => headerIn(run.language, 'benchmarks', field)

  return (row) => {
    const problems: ImportProblem[] = []
    const cell = (field: BenchmarkFieldName) => cellOf(table, row, field)
    const text = (field: BenchmarkFieldName) => writtenIn(cell(field))
    const complain = (code: Parameters<typeof problem>[1], field: BenchmarkFieldName, details: Record<string, string | number> = {}) => void problems.push(problem(run, code, column(field), details))

    const code = text('indicator')
    const target = code === '' ? { is: 'unknown' as const } : findTarget(code, row.number, column('indicator'))
    if (target.is === 'unknown')
      complain(code === '' ? 'required' : 'indicator-unknown', 'indicator', { given: code, year: frame.plan.year })
    const named = { name: text('period'), startsOn: dateOf(cell('periodStart')), endsOn: dateOf(cell('periodEnd')) }
    const isNamed = named.name !== '' || named.startsOn !== null || named.endsOn !== null
    const period = isNamed ? findPeriod(named, row.number, column('period')) : { is: 'unknown' as const }
    if (period.is === 'unknown')
      complain(isNamed ? 'period-unknown' : 'required', 'period', { given: named.name, year: frame.plan.year })
    const number = numberOf(cell('value'))
    if (number === null || !DecimalInput.safeParse(number.text).success)
      complain(text('value') === '' ? 'required' : number === null ? 'not-a-number' : 'number-too-long', 'value', { given: shownIn(cell('value'), run.language) })
    const source = text('source')
    if (source.length > 300)
      complain('text-too-long', 'source', { most: 300, length: source.length })
    const part = target.is === 'found' ? partIn(target.thing, text('part')) : ''
    if (part === null && target.is === 'found')
      complain(text('part') === '' ? 'required' : 'part-unknown', 'part', { given: shownIn(cell('part'), run.language), choices: target.thing.indicator.parts.map(each => each.code).join(', ') })

    if (problems.length > 0 || number === null || part === null)
      return { label: [code, text('part'), named.name].filter(word => word !== '').join(' · '), problems }
    return target.is === 'found' && period.is === 'found' ? { target: target.thing, period: period.thing, part, value: number.text, source } : null
  }
}

/** A part by its code, or by its subject and grade; null for one that the card does not have. */
function partIn({ indicator: { parts } }: AskedTarget, written: string): string | null {
  if (parts.length === 0)
    return written === '' ? '' : null
  return parts.find(({ code, subject, grade }) => [code, `${subject} ${grade}`, `${subject} ${grade} kl`].some(name => looseWord(name) === looseWord(written)))?.code ?? null
}
