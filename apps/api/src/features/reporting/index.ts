export { writeDenominator } from './give-denominator.ts'
export { listSubmissions } from './list-submissions.ts'
export { lockDenominator } from './queries-denominators.ts'
export { readPreviousOfCells } from './queries-previous.ts'
