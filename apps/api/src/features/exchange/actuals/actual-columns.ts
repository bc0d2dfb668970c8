import type { ActualFieldName } from '@rodykle/contracts'
import type { TableColumn } from '@rodykle/spreadsheet'
import type { LocaleName } from '@rodykle/wording'
import { actualFieldNames } from '@rodykle/contracts'
import { headerIn } from '../table/headers.ts'

type Looks = Pick<TableColumn, 'kind'> & Partial<Pick<TableColumn, 'width' | 'choices'>>

const looks: Readonly<Partial<Record<ActualFieldName, Looks>>> = {
  unit: { kind: 'text', width: 24 },
  unitName: { kind: 'text', width: 44 },
  indicatorName: { kind: 'text', width: 44 },
  period: { kind: 'text', width: 20 },
  part: { kind: 'text', width: 18 },
  numerator: { kind: 'number' },
  denominator: { kind: 'number' },
  value: { kind: 'number' },
  weight: { kind: 'number' },
  date: { kind: 'date', width: 12 },
  text: { kind: 'text', width: 44 },
  selfRating: { kind: 'number' },
  reason: { kind: 'text', width: 30 },
  comment: { kind: 'text', width: 40 },
  expectedDenominator: { kind: 'number' },
  denominatorSource: { kind: 'text', width: 24 },
  denominatorReason: { kind: 'text', width: 24 },
  periodStart: { kind: 'date', width: 12 },
  periodEnd: { kind: 'date', width: 12 },
  version: { kind: 'number' },
}

/** The columns of the values' table, with what there is to choose from where that is known. */
export function actualColumns(language: LocaleName, choices: Partial<Record<ActualFieldName, readonly string[]>> = {}): (TableColumn & { field: ActualFieldName })[] {
  return actualFieldNames.map(field => ({ field, header: headerIn(language, 'actuals', field), kind: 'text', ...looks[field], ...(choices[field] && { choices: choices[field] }) }))
}
