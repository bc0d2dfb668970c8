export { askCells } from './ask-cells.ts'
export { readAllPeriods, readPeriods } from './queries.ts'
export { withdrawCells } from './withdraw-cells.ts'
