import type { UnitRef } from '@rodykle/contracts'
import type { ActualStanding, Assessment, FigureBasis, Judgement, ObservedAtRest } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { JudgedTarget, PeriodFrame } from './city-figure.ts'
import type { UnitCell } from './queries-cells.ts'
import { assess, can, judge, tally } from '@rodykle/domain'
import { assertReach, requireActor } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { unitFrame } from '../figures/index.ts'
import { findUnitRef } from '../institutions/index.ts'

/** The unit whose own figures are asked for. Another unit's is not there. @throws NotFoundError */
export async function readAskedUnit(ctx: Context, unitId: string): Promise<UnitRef> {
  const unit = await findUnitRef(ctx, unitId)
  if (unit === null)
    throw new NotFoundError('unit')
  assertReach(ctx, 'figures:read-unit', { unitId, unitKind: unit.kind }, 'unit')
  return unit
}

/** Drafts are for those who write them. */
export function seesDraftsOf(ctx: Context, unit: Pick<UnitRef, 'id' | 'kind'>): boolean {
  return can(requireActor(ctx), 'submission:fill', { unitId: unit.id, unitKind: unit.kind })
}

export function frameOfUnit({ indicator }: JudgedTarget, { periodId, tolerance, benchmarks }: PeriodFrame) {
  return unitFrame(indicator, tolerance, benchmarks(indicator.id, periodId))
}

/** One unit's value held against what the unit itself is asked. */
export function judgeUnit(observed: ObservedAtRest, target: JudgedTarget, period: PeriodFrame): Judgement {
  return judge(observed, target.version.unitRule, frameOfUnit(target, period))
}

interface UnitView {
  basis: FigureBasis
  seesDrafts: boolean
}

/** In their working figures people see their own drafts. */
export function standingAsSeen({ standing }: Pick<UnitCell, 'standing'>, { basis, seesDrafts }: UnitView): ActualStanding {
  return standing === 'draft' && seesDrafts && basis === 'working' ? 'submitted' : standing
}

/** The same as a figure of its own, which it is by being a fold of one. */
export function unitFigure(cell: UnitCell, target: JudgedTarget, period: PeriodFrame, view: UnitView): Assessment {
  const { basis } = view
  const statistics = tally([{ unitId: cell.unit.id, observed: cell.observed, standing: standingAsSeen(cell, view), status: cell.status }], basis)
  return assess(statistics, 'single', target.version.unitRule, frameOfUnit(target, period))
}
