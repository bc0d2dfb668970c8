export { askCells } from './ask-cells.ts'
export { holdPeriods, readAllPeriods, readPeriods } from './queries.ts'
export { readPeriodsAhead } from './read-periods-ahead.ts'
export { withdrawCells } from './withdraw-cells.ts'
