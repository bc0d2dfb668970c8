import type { ExplainedUnit, ExplainedUnitState, ExplanationStatement } from './explanation.ts'
import type { ObservedAtRest } from './fold-statistics.ts'
import type { FigureBasis, UnitFold } from './folds.ts'
import type { Judgement } from './judgement.ts'
import type { Measured } from './observed.ts'
import type { ActualStanding } from './workflow.ts'
import { resolveApplicability } from './applicability.ts'
import { isCounted, isWaiting } from './counted-cell.ts'
import { explainedUnitStates } from './explanation.ts'

/** One asked unit as the figure met it. */
export interface UnitFact {
  unitId: string
  name: string
  standing: ActualStanding
  observed: ObservedAtRest
  judgement: Judgement
}

const judged = ['met', 'near', 'not-met']

/** Whether a fold can take this value; the same question as `tally` answers by counting. */
function takes(fold: UnitFold, value: Measured, { status }: Judgement): boolean {
  switch (fold) {
    case 'ratio-of-sums': return value.kind === 'ratio'
    case 'sum': return value.kind === 'number'
    case 'weighted-mean': return value.kind === 'parts' || (value.kind === 'number' && value.weight !== undefined)
    case 'event-count': return value.kind === 'events'
    case 'share-meeting': return judged.includes(status)
    case 'single':
    case 'none': return true
  }
}

/** Where one unit stands in a figure of this fold and basis. */
export function explainedState(unit: Pick<UnitFact, 'standing' | 'observed' | 'judgement'>, fold: UnitFold, basis: FigureBasis): ExplainedUnitState {
  if (isWaiting(unit, basis))
    return 'waiting'
  if (!isCounted(unit.standing, basis))
    return 'not-reported'
  const resolved = resolveApplicability(unit.observed)
  if (resolved.state !== 'reported')
    return resolved.state === 'not-applicable' && unit.observed.state === 'reported' ? 'nothing-to-measure' : resolved.state
  return takes(fold, resolved.value, unit.judgement) ? 'counted' : 'left-out'
}

export function explainUnits(units: readonly UnitFact[], fold: UnitFold, basis: FigureBasis): ExplainedUnit[] {
  return units.map((unit) => {
    const { unitId, standing } = unit
    const state = explainedState(unit, fold, basis)
    return standing === 'draft'
      ? { unitId, state, standing, observed: null, judgement: null }
      : { unitId, state, standing, observed: unit.observed, judgement: unit.judgement }
  })
}

type StateStatement = Extract<ExplanationStatement, { code: 'units-in-state' }>

/** Who is not in the figure, state by state, by name. */
export function missingByName(units: readonly UnitFact[], fold: UnitFold, basis: FigureBasis): StateStatement[] {
  return explainedUnitStates.flatMap((state): StateStatement[] => {
    const names = units.filter(unit => explainedState(unit, fold, basis) === state).map(({ name }) => name)
    return state === 'counted' || names.length === 0 ? [] : [{ code: 'units-in-state', state, count: names.length, names }]
  })
}
