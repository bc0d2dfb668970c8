import type { TableFileKind } from '../cell.ts'
import type { TableFileFault } from '../faults.ts'
import type { TableFileLimits } from '../limits.ts'
import type { MergedRange } from '../sheet-rows.ts'
import type { PackedRows } from './packed-rows.ts'

/** What the reading thread is given to do. */
export interface AsideTask {
  bytes: Uint8Array
  fileName: string
  limits: TableFileLimits
}

/** What it tells, in the order of the file; the last is 'done' or 'refused'. */
export type AsideMessage
  = | { is: 'sheet', name: string, isHidden: boolean }
    | { is: 'rows', packed: PackedRows }
    | { is: 'merged', range: MergedRange }
    | { is: 'done', kind: TableFileKind }
    | { is: 'refused', fault: TableFileFault, details: Readonly<Record<string, string | number>> }
