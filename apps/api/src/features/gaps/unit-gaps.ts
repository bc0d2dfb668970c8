import type { GapTable } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { standingsOf } from './city-gaps.ts'
import { gapRow } from './gap-row.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readTargetsInForce } from './queries-targets.ts'
import { readAskedUnit, seesDraftsOf, unitFigure } from './unit-figure.ts'

/** Every target asked of one unit in this period, with its own value. Another unit's is not there. */
export async function unitGaps(ctx: Context, { periodId, basis, unitId }: { periodId: string, basis: FigureBasis, unitId: string }): Promise<GapTable> {
  const unit = await readAskedUnit(ctx, unitId)
  const ofPlan = await readPeriod(ctx, periodId)
  const { period } = ofPlan
  const targets = await readTargetsInForce(ctx, period)
  const cells = new Map((await readCells(ctx, { periodId, unitId })).map(cell => [cell.targetId, cell]))
  const frame = await readFrame(ctx, ofPlan, targets)
  const seesDrafts = seesDraftsOf(ctx, unit)
  const rows = targets.flatMap((target) => {
    const cell = cells.get(target.targetId)
    return cell === undefined ? [] : [gapRow(target, unitFigure(cell, target, frame, { basis, seesDrafts }), cell.standing)]
  })
  return { period, basis, unit, rows, priorities: standingsOf(rows) }
}
