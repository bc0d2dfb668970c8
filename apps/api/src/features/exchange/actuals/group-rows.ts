import type { ActualFieldName } from '@rodykle/contracts'
import type { ImportRun } from '../findings/import-run.ts'
import type { GivenRow, GivenTable } from '../table/given-table.ts'
import type { ResolvedRow, RowSubject } from './resolved-row.ts'
import { letOthersWork } from '../let-others-work.ts'
import { cellOf } from '../table/given-table.ts'
import { writtenIn } from '../table/read-cell.ts'

/** What the file says of one asked cell: one row, or one for each of its parts, conditions or events. */
export interface GivenValue {
  subject: RowSubject
  rows: GivenRow[]
}

/** Brings the rows of one cell together, wherever in the file they stand, in the order of the file. Rows that are about nothing known go to the findings. */
export async function groupRows(run: ImportRun, table: GivenTable<ActualFieldName>, resolve: (row: GivenRow) => ResolvedRow): Promise<GivenValue[]> {
  const values = new Map<string, Map<string, GivenValue>>()
  const inOrder: GivenValue[] = []
  for (const [index, row] of table.rows.entries()) {
    if (index % 5_000 === 0) {
      run.tell('matching', index, table.rows.length)
      await letOthersWork()
    }
    const resolved = resolve(row)
    if (resolved.is === 'about') {
      const { subject } = resolved
      const ofUnit = values.get(subject.unit.id) ?? new Map<string, GivenValue>()
      values.set(subject.unit.id, ofUnit)
      const key = `${subject.target.id}${subject.period.id}`
      const known = ofUnit.get(key)
      if (known === undefined) {
        const value = { subject, rows: [row] }
        ofUnit.set(key, value)
        inOrder.push(value)
      }
      else {
        known.rows.push(row)
      }
    }
    else if (resolved.is !== 'asked') {
      const label = () => (['unit', 'unitName', 'indicator', 'period'] as const).map(field => writtenIn(cellOf(table, row, field))).filter(text => text !== '').join(' · ')
      if (resolved.is === 'problem')
        run.findings.add('problem', row.number, () => ({ label: label(), problems: resolved.problems }))
      else
        run.findings.add('same', row.number, () => ({ label: label(), warnings: [run.words.say('note.skipped')] }))
    }
  }
  run.tell('matching', table.rows.length, table.rows.length)
  return inOrder
}
