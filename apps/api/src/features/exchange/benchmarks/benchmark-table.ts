import type { BenchmarkFieldName } from '@rodykle/contracts'
import type { TableColumn } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import { benchmarkFieldNames } from '@rodykle/contracts'
import { headerIn, headersOf } from '../table/headers.ts'

const synonyms: Partial<Record<BenchmarkFieldName, readonly string[]>> = {
  indicator: ['Kodas'],
  period: ['Metai', 'Ataskaitinis laikotarpis'],
  part: ['Dalykas ir klasė', 'Dalis'],
  value: ['Vidurkis', 'Reikšmė', 'Šalies vidurkis', 'Average', 'Value'],
  source: ['Duomenų šaltinis'],
}

/** The table of reference figures. */
export const benchmarkTable = {
  kind: 'benchmarks',
  fields: benchmarkFieldNames,
  headers: headersOf('benchmarks', benchmarkFieldNames, synonyms, [['indicator'], ['value'], ['period', 'periodStart']]),
} as const

const looks: Readonly<Partial<Record<BenchmarkFieldName, Partial<TableColumn>>>> = {
  indicatorName: { width: 44 },
  period: { width: 20 },
  value: { kind: 'number' },
  source: { width: 40 },
  periodStart: { kind: 'date', width: 12 },
  periodEnd: { kind: 'date', width: 12 },
}

export function benchmarkColumns(language: LocaleName, choices: Partial<Record<BenchmarkFieldName, readonly string[]>> = {}): (TableColumn & { field: BenchmarkFieldName })[] {
  return benchmarkFieldNames.map(field => ({ field, header: headerIn(language, 'benchmarks', field), kind: 'text', ...looks[field], ...(choices[field] && { choices: choices[field] }) }))
}
