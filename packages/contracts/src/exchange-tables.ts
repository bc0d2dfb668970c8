import { z } from 'zod'

/**
 * One cell as a file or a program gives it: text, number, yes or no, or nothing. Numbers may be written as people write them ("80 proc.",
 * "1 234,5"); an empty cell says nothing and changes nothing.
 */
const Given = z.union([z.string().max(8000), z.number(), z.boolean(), z.null()]).optional()

function givenFields<const Field extends string>(fields: readonly Field[]): Record<Field, typeof Given> {
  return Object.fromEntries(fields.map(field => [field, Given])) as Record<Field, typeof Given>
}

/** The columns of the plan's table, in the order in which it is exported. What follows `responsible` is there so that nothing is lost. */
export const planFieldNames = [
  'priorityCode',
  'priority',
  'taskCode',
  'task',
  'measureCode',
  'measure',
  'indicatorCode',
  'indicator',
  'comparator',
  'target',
  'unitOfMeasurement',
  'base',
  'scope',
  'reportedEvery',
  'measuredOver',
  'unitFold',
  'periodFold',
  'responsible',
  'deadline',
  'funding',
  'valueKind',
  'unitComparator',
  'unitTarget',
  'assumed',
  'unitAssumed',
  'numeratorWording',
  'denominatorWording',
  'definition',
  'dataSource',
  'reachedWhen',
  'evidenceHint',
  'countsPersons',
  'conditions',
  'parts',
  'totalCode',
  'targetCode',
  'validFrom',
  'aim',
  'sourceText',
  'yearlyGoal',
  'learningTheme',
  'councilDecision',
  'tolerancePercentPoints',
  'tolerancePercentOfPlanned',
] as const
export type PlanFieldName = typeof planFieldNames[number]

/** The columns of the values' table. A value of several facts (parts, conditions, events) takes one row for each. */
export const actualFieldNames = [
  'unit',
  'unitName',
  'indicator',
  'indicatorName',
  'period',
  'part',
  'numerator',
  'denominator',
  'value',
  'weight',
  'date',
  'text',
  'selfRating',
  'state',
  'reason',
  'comment',
  'expectedDenominator',
  'denominatorSource',
  'denominatorReason',
  'note',
  'standing',
  'periodStart',
  'periodEnd',
  'version',
] as const
export type ActualFieldName = typeof actualFieldNames[number]

export const benchmarkFieldNames = ['indicator', 'indicatorName', 'period', 'part', 'value', 'source', 'periodStart', 'periodEnd'] as const
export type BenchmarkFieldName = typeof benchmarkFieldNames[number]

export const PlanTableRow = z.strictObject(givenFields(planFieldNames))
export const ActualTableRow = z.strictObject(givenFields(actualFieldNames))
export const BenchmarkTableRow = z.strictObject(givenFields(benchmarkFieldNames))

/** As exported: in the form in which it can be posted back. `standing` and names are for the reader; an import leaves them aside. */
export const PlanTable = z.object({ rows: z.array(PlanTableRow) })
export const ActualTable = z.object({ rows: z.array(ActualTableRow) })
export const BenchmarkTable = z.object({ rows: z.array(BenchmarkTableRow) })
