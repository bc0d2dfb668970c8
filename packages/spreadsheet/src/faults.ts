/**
 * Why a file is refused. Details, by fault:
 * too-large `{ bytes, limit }` · too-many-rows, too-many-columns, too-many-cells `{ limit, sheet }` · cell-too-long `{ limit, sheet, row }` ·
 * inflates-too-much `{ limit }` · unknown-format `{ found }` (see foundFormats) · broken `{ reason, part? }` · took-too-long `{ milliseconds }` ·
 * took-too-much-memory `{ megabytes }` · encrypted, macros, external-links, empty `{}`.
 */
export const tableFileFaults = [
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'cell-too-long',
  'inflates-too-much',
  'encrypted',
  'macros',
  'external-links',
  'unknown-format',
  'broken',
  'took-too-long',
  'took-too-much-memory',
] as const
export type TableFileFault = typeof tableFileFaults[number]

export class TableFileError extends Error {
  override readonly name = 'TableFileError'
  readonly fault: TableFileFault
  readonly details: Readonly<Record<string, string | number>>

  constructor(fault: TableFileFault, details: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(`${fault} ${JSON.stringify(details)}`, options)
    this.fault = fault
    this.details = details
  }
}
