import type { GapQuery, GapTable } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { cityGaps } from './city-gaps.ts'
import { unitGaps } from './unit-gaps.ts'

/** Planned, achieved and the gap between them for a period, in the order of the plan: the city's, or one unit's own. */
export function listGaps(ctx: Context, { periodId, basis, unitId }: GapQuery): Promise<GapTable> {
  return unitId === undefined ? cityGaps(ctx, { periodId, basis }) : unitGaps(ctx, { periodId, basis, unitId })
}
