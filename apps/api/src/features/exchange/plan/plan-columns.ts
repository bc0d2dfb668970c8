import type { PlanFieldName } from '@rodykle/contracts'
import type { TableColumn } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import { planFieldNames } from '@rodykle/contracts'
import { headerIn } from '../table/headers.ts'
import { comparatorWords, measurementWords, periodFoldWords, periodKindWords, unitFoldWords, valueKindWords } from './plan-table.ts'
import { scopeChoices } from './read-scope.ts'

const widths: Readonly<Partial<Record<PlanFieldName, number>>> = {
  priority: 36,
  task: 40,
  measure: 40,
  indicator: 44,
  comparator: 22,
  target: 16,
  scope: 30,
  responsible: 30,
  definition: 50,
  sourceText: 50,
  conditions: 40,
  parts: 30,
  yearlyGoal: 40,
  unitFold: 30,
  periodFold: 30,
}
const dates: readonly PlanFieldName[] = ['deadline', 'validFrom']
const numbers: readonly PlanFieldName[] = ['tolerancePercentPoints', 'tolerancePercentOfPlanned']

/** The columns of the plan's table, each with what there is to choose from. */
export function planColumns(language: LocaleName): (TableColumn & { field: PlanFieldName })[] {
  const flags = ['taip', 'ne']
  const choices: Partial<Record<PlanFieldName, readonly string[]>> = {
    comparator: comparatorWords.words(language),
    unitComparator: comparatorWords.words(language),
    unitOfMeasurement: measurementWords.words(language),
    base: measurementWords.words(language),
    scope: scopeChoices(language),
    reportedEvery: periodKindWords.words(language),
    measuredOver: periodKindWords.words(language),
    unitFold: unitFoldWords.words(language),
    periodFold: periodFoldWords.words(language),
    valueKind: valueKindWords.words(language),
    assumed: flags,
    unitAssumed: flags,
    countsPersons: flags,
  }
  return planFieldNames.map(field => ({
    field,
    header: headerIn(language, 'plan', field),
    kind: dates.includes(field) ? 'date' : numbers.includes(field) ? 'number' : 'text',
    ...(widths[field] !== undefined && { width: widths[field] }),
    ...(choices[field] && { choices: choices[field] }),
  }))
}
