import type { GapGrid, GapGridQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { PeriodFrame } from './city-figure.ts'
import type { UnitCell } from './queries-cells.ts'
import type { TargetInForce } from './queries-targets.ts'
import { assertCan } from '../../platform/access.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readTargetsInForce } from './queries-targets.ts'
import { judgeUnit } from './unit-figure.ts'
import { gridTarget, yearGrid } from './year-grid.ts'

/** Who stands where with what, in a period or over a year: asked units by asked targets, for those who review. Drafts are seen as not submitted. @throws TypeError where the query names no time, which the contract does not let through */
export async function readGapGrid(ctx: Context, { periodId, year }: GapGridQuery): Promise<GapGrid> {
  assertCan(ctx, 'figures:read-working')
  if (year !== undefined)
    return yearGrid(ctx, year)
  if (periodId === undefined)
    throw new TypeError('a grid of no time')
  return periodGrid(ctx, periodId)
}

async function periodGrid(ctx: Context, periodId: string): Promise<GapGrid> {
  const ofPlan = await readPeriod(ctx, periodId)
  const { period } = ofPlan
  const cells = await readCells(ctx, { periodId })
  const asked = new Set(cells.map(({ targetId }) => targetId))
  const targets = (await readTargetsInForce(ctx, period)).filter(({ targetId }) => asked.has(targetId))
  const byId = new Map(targets.map(target => [target.targetId, target]))
  const frame = await readFrame(ctx, ofPlan, targets)
  return {
    period,
    // The cells come by the unit's name, and a Map keeps the order in which it was filled.
    units: [...new Map(cells.map(({ unit }) => [unit.id, unit])).values()],
    targets: targets.map(gridTarget),
    cells: cells.flatMap((cell) => {
      const target = byId.get(cell.targetId)
      return target === undefined ? [] : [gridCell(cell, target, frame)]
    }),
  }
}

function gridCell({ unit, targetId, standing, observed }: UnitCell, target: TargetInForce, frame: PeriodFrame): GapGrid['cells'][number] {
  const judgement = standing === 'draft' ? null : judgeUnit(observed, target, frame)
  return { unitId: unit.id, targetId, standing, status: judgement?.status ?? 'no-data', judgement, periodId: null }
}
