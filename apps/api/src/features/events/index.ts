export { countAnew, countRecorded } from './count-recorded.ts'
export type { CountedCell } from './counted-cells.ts'
export { readCountedCells } from './counted-cells.ts'
export { syncEvents } from './sync-events.ts'
