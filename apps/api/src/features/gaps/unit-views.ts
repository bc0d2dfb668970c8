import type { IndicatorDetail } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { PeriodFrame } from './city-figure.ts'
import type { UnitCell } from './queries-cells.ts'
import type { TargetInForce } from './queries-targets.ts'
import { can, decimal, decimalText, isCounted } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'
import { judgeUnit, seesDraftsOf } from './unit-figure.ts'

/** Fewer could be recognised, even without their names. */
export const smallestSpread = 5

/** The counted units' numbers in order of size, without a name: for those who report themselves and those who review, not for council. */
export function spreadOf(ctx: Context, cells: readonly UnitCell[], basis: FigureBasis): IndicatorDetail['spread'] {
  if (!can(requireActor(ctx), 'figures:read-unit'))
    return []
  const numbers = cells
    .flatMap(({ standing, achieved }) => achieved !== null && isCounted(standing, basis) ? [decimal(achieved)] : [])
    .toSorted((one, other) => one.cmp(other))
  return numbers.length < smallestSpread ? [] : numbers.map(decimalText)
}

/** Every asked unit, for those who may see each of them; drafts without their value. */
export function unitsOf(ctx: Context, cells: readonly UnitCell[], target: TargetInForce, frame: PeriodFrame): IndicatorDetail['units'] {
  if (!can(requireActor(ctx), 'figures:read-unit', { unitId: null }))
    return null
  return cells.map(({ unit, standing, observed }) => standing === 'draft'
    ? { unit, standing, observed: null, judgement: null }
    : { unit, standing, observed, judgement: judgeUnit(observed, target, frame) })
}

/** The person's own unit, as they themselves see it; of several the first by name. */
export function ownOf(ctx: Context, cells: readonly UnitCell[], target: TargetInForce, frame: PeriodFrame): IndicatorDetail['own'] {
  const held = requireActor(ctx).grants.map(({ unitId }) => unitId)
  const own = cells.find(cell => held.includes(cell.unit.id) && seesDraftsOf(ctx, cell.unit))
  return own === undefined ? null : { unit: own.unit, standing: own.standing, observed: own.observed, judgement: judgeUnit(own.observed, target, frame) }
}
