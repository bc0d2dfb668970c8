export { writeDenominator } from './give-denominator.ts'
export { lockDenominator } from './queries-denominators.ts'
export { readPreviousOfCells } from './queries-previous.ts'
export { unitsWithinReach } from './within-reach.ts'
