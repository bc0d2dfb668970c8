import type { Measured, Observed } from './observed.ts'
import { decimal } from './decimal.ts'

/** The value without what has nobody behind it, or null when nothing is left. */
function withSubstance(value: Measured): Measured | null {
  switch (value.kind) {
    case 'ratio':
      return decimal(value.denominator).eq(0) ? null : value
    case 'number':
      return value.weight !== undefined && decimal(value.weight).eq(0) ? null : value
    case 'parts': {
      const parts = value.parts.filter(({ weight }) => !decimal(weight).eq(0))
      return parts.length === 0 ? null : { kind: 'parts', parts }
    }
    case 'conditions':
      return value.answers.every(({ answer }) => answer === 'not-applicable') ? null : value
    default:
      return value
  }
}

/**
 * A percent of nobody, a mean of no test takers and conditions of which none applies are "not applicable", never 0 % or 100 %.
 * Judging and folding both start here, so that the unit's cell and the city's sum cannot disagree about who counts.
 */
export function resolveApplicability<Cell extends Observed>(observed: Cell): Cell | Extract<Observed, { state: 'reported' | 'not-applicable' }> {
  if (observed.state !== 'reported')
    return observed
  const value = withSubstance(observed.value)
  return value === null ? { state: 'not-applicable', reason: 'nothing to measure' } : { state: 'reported', value }
}
