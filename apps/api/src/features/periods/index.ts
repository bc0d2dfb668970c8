export { askCells } from './ask-cells.ts'
export { holdPeriods, readAllPeriods, readPeriods } from './queries.ts'
export { withdrawCells } from './withdraw-cells.ts'
