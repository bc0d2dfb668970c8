import type { UnitRef } from '@rodykle/contracts'
import type { Assessment, FigureBasis, Judgement, ObservedAtRest } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { JudgedTarget, PeriodFrame } from './city-figure.ts'
import type { UnitCell } from './queries-cells.ts'
import { assess, can, judge, tally } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'
import { unitFrame } from '../figures/index.ts'

/** Drafts are for those who write them. */
export function seesDraftsOf(ctx: Context, unit: Pick<UnitRef, 'id' | 'kind'>): boolean {
  return can(requireActor(ctx), 'submission:fill', { unitId: unit.id, unitKind: unit.kind })
}

function frameOfUnit({ indicator }: JudgedTarget, { periodId, tolerance, benchmarks }: PeriodFrame) {
  return unitFrame(indicator, tolerance, benchmarks(indicator.id, periodId))
}

/** One unit's value held against what the unit itself is asked. */
export function judgeUnit(observed: ObservedAtRest, target: JudgedTarget, period: PeriodFrame): Judgement {
  return judge(observed, target.version.unitRule, frameOfUnit(target, period))
}

/** The same as a figure of its own, which it is by being a fold of one. In their working figures people see their own drafts. */
export function unitFigure(cell: UnitCell, target: JudgedTarget, period: PeriodFrame, { basis, seesDrafts }: { basis: FigureBasis, seesDrafts: boolean }): Assessment {
  const standing = cell.standing === 'draft' && seesDrafts && basis === 'working' ? 'submitted' : cell.standing
  const statistics = tally([{ unitId: cell.unit.id, observed: cell.observed, standing, status: cell.status }], basis)
  return assess(statistics, 'single', target.version.unitRule, frameOfUnit(target, period))
}
