import type { ImportRun } from '../findings/import-run.ts'
import type { ImportSource } from '../read-source.ts'
import type { GivenTable } from './given-table.ts'
import type { TableKind } from './headers.ts'
import type { TableHeaders } from './recognise-header.ts'
import { problem } from '../findings/import-run.ts'
import { readFile } from '../read-source.ts'
import { tableOfRows } from './given-table.ts'
import { headerIn } from './headers.ts'
import { recogniseTable } from './recognise-header.ts'

interface TableSpec<Field extends string> {
  kind: TableKind
  fields: readonly Field[]
  headers: TableHeaders<Field>
}

type JsonRow<Field extends string> = Readonly<Partial<Record<Field, string | number | boolean | null | undefined>>>

/** The table of an import, or null once the findings say why there is none. */
export async function takeTable<Field extends string>(run: ImportRun, source: ImportSource<JsonRow<Field>>, { kind, fields, headers }: TableSpec<Field>): Promise<GivenTable<Field> | null> {
  if (source.kind === 'rows')
    return tableOfRows(fields, source.rows)
  const recognised = recogniseTable(await readFile(source, run.language, run.tell), headers)
  if ('fault' in recognised) {
    const { code, row, field } = recognised.fault
    const column = field === null ? null : headerIn(run.language, kind, field)
    const columns = fields.slice(0, 3).map(each => headerIn(run.language, kind, each)).join(', ')
    run.findings.add('problem', row, () => ({ label: source.name, problems: [problem(run, code, column, { columns })] }))
    return null
  }
  const { table } = recognised
  if (table.unknownHeaders.length > 0)
    run.findings.note(run.words.say('note.unknown-columns', { columns: table.unknownHeaders.slice(0, 20).join(', ') }))
  return table
}
