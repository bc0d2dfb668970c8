import type { ActualFieldName, ImportProblem } from '@rodykle/contracts'
import type { ImportRun } from '../findings/import-run.ts'
import type { Found, UnitFinder } from '../lookup/find-unit.ts'
import type { AskedTarget, PeriodRow, PlanFrame } from '../lookup/read-plan-frame.ts'
import type { NamedUnit } from '../lookup/read-units.ts'
import type { GivenRow, GivenTable } from '../table/given-table.ts'
import { problem } from '../findings/import-run.ts'
import { skipRows } from '../findings/questions.ts'
import { indicatorFinder } from '../lookup/find-indicator.ts'
import { periodFinder } from '../lookup/find-period.ts'
import { cellOf } from '../table/given-table.ts'
import { headerIn } from '../table/headers.ts'
import { dateOf, writtenIn } from '../table/read-cell.ts'

/** What one row is about. */
export interface RowSubject {
  unit: NamedUnit
  target: AskedTarget
  period: PeriodRow
}
export type ResolvedRow = { is: 'about', subject: RowSubject } | { is: 'skipped' | 'asked' } | { is: 'problem', problems: ImportProblem[] }

interface Names {
  frame: PlanFrame
  units: UnitFinder
  /** A reporter of their own unit is told nothing of others. */
  isOwnUnitOnly: boolean
}

/** Says what a row is about, or why nobody can know. */
export function rowResolver(run: ImportRun, table: GivenTable<ActualFieldName>, { frame, units, isOwnUnitOnly }: Names): (row: GivenRow) => ResolvedRow {
  const findTarget = indicatorFinder(run, frame.targets)
  const findPeriod = periodFinder(run, frame.periods)
  const columns = Object.fromEntries((['unit', 'unitName', 'indicator', 'period'] as const).map(field => [field, headerIn(run.language, 'actuals', field)])) as Record<'unit' | 'unitName' | 'indicator' | 'period', string>
  const text = (row: GivenRow, field: ActualFieldName) => writtenIn(cellOf(table, row, field))

  let above: NamedUnit | null = null

  /** Merged cells leave an empty one in a csv file: whether it means the institution above is asked once for the whole file. */
  function unitAbove(row: GivenRow, problems: ImportProblem[]): Found<NamedUnit> {
    if (above === null) {
      problems.push(problem(run, 'required', columns.unitName))
      return { is: 'unknown' }
    }
    const answer = run.questions.ask({
      key: 'unit-above',
      column: columns.unitName,
      given: '',
      sentence: run.words.say('question.unit-above'),
      candidates: [{ value: 'above', label: run.words.say('question.above') }, { value: skipRows, label: run.words.say('question.skip') }],
    }, row.number)
    if (answer === null)
      return { is: 'asked' }
    return answer === skipRows ? { is: 'skipped' } : { is: 'found', thing: above }
  }

  function unitOf(row: GivenRow, problems: ImportProblem[]): Found<NamedUnit> {
    const [code, name] = [text(row, 'unit'), text(row, 'unitName')]
    if (code === '' && name === '')
      return unitAbove(row, problems)
    const found = units.find(code || name, row.number, code === '' ? columns.unitName : columns.unit)
    if (found.is === 'unknown')
      problems.push(isOwnUnitOnly ? problem(run, 'unit-not-yours', columns.unitName) : problem(run, 'unit-unknown', columns.unitName, { given: code || name }))
    const named = code === '' || name === '' || found.is !== 'found' ? null : units.find(name, row.number, columns.unitName)
    if (named?.is === 'unknown' || (named?.is === 'found' && found.is === 'found' && named.thing !== found.thing))
      problems.push(problem(run, 'unit-disagrees', columns.unitName, { code, name }))
    return named === null || named.is === 'found' ? found : named
  }

  function targetOf(row: GivenRow, problems: ImportProblem[]): Found<AskedTarget> {
    const given = text(row, 'indicator')
    const found: Found<AskedTarget> = given === '' ? { is: 'unknown' } : findTarget(given, row.number, columns.indicator)
    if (found.is === 'unknown')
      problems.push(given === '' ? problem(run, 'required', columns.indicator) : problem(run, 'indicator-unknown', columns.indicator, { given, year: frame.plan.year }))
    return found
  }

  const periods = new Map<string, Found<PeriodRow>>()

  function periodOf(row: GivenRow, problems: ImportProblem[]): Found<PeriodRow> {
    const written = `${text(row, 'period')}|${text(row, 'periodStart')}|${text(row, 'periodEnd')}`
    const known = periods.get(written)
    if (known !== undefined)
      return known
    const given = { name: text(row, 'period'), startsOn: dateOf(cellOf(table, row, 'periodStart')), endsOn: dateOf(cellOf(table, row, 'periodEnd')) }
    const isBlank = given.name === '' && given.startsOn === null && given.endsOn === null
    const found: Found<PeriodRow> = isBlank ? { is: 'unknown' } : findPeriod(given, row.number, columns.period)
    if (found.is === 'unknown')
      problems.push(isBlank ? problem(run, 'required', columns.period) : problem(run, 'period-unknown', columns.period, { given: given.name, year: frame.plan.year }))
    // A question is noted down for every row it is about, a problem said of each.
    if (found.is === 'found')
      periods.set(written, found)
    return found
  }

  return (row) => {
    const problems: ImportProblem[] = []
    const [unit, target, period] = [unitOf(row, problems), targetOf(row, problems), periodOf(row, problems)]
    const isBlank = text(row, 'unit') === '' && text(row, 'unitName') === ''
    if (!isBlank)
      above = unit.is === 'found' ? unit.thing : null
    if (problems.length > 0)
      return { is: 'problem', problems }
    if (unit.is === 'found' && target.is === 'found' && period.is === 'found')
      return { is: 'about', subject: { unit: unit.thing, target: target.thing, period: period.thing } }
    return { is: [unit, target, period].some(found => found.is === 'skipped') ? 'skipped' : 'asked' }
  }
}
