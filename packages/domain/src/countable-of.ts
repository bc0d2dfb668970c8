import type { Countable } from './impossible.ts'
import type { ValueKind } from './observed.ts'
import type { UnitOfMeasurement } from './units-of-measurement.ts'

/** Scales with fractions of their own; everything else is counted in wholes. */
const fractional: readonly UnitOfMeasurement[] = ['percent', 'points-10', 'points-100', 'standard-points', 'lessons']

/** What an indicator's numbers can be: persons and things come whole, standardised points may lie below zero. A fraction is of what its base counts. */
export function countableOf({ valueKind, unitOfMeasurement, base }: { valueKind: ValueKind, unitOfMeasurement: UnitOfMeasurement, base: UnitOfMeasurement | null }): Countable {
  const counted = valueKind === 'ratio' ? base : unitOfMeasurement
  return { whole: counted !== null && !fractional.includes(counted), mayBeNegative: unitOfMeasurement === 'standard-points' }
}
