import type { GapAnswer, GapQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { cityGaps } from './city-gaps.ts'
import { cityYear } from './city-year.ts'
import { unitGaps } from './unit-gaps.ts'
import { unitYear } from './unit-year.ts'

/** Planned, achieved and the gap between them for a period or a year, in the order of the plan: the city's, or one unit's own. @throws TypeError where the query names neither */
export async function listGaps(ctx: Context, { periodId, year, basis, unitId }: GapQuery): Promise<GapAnswer> {
  if (year !== undefined)
    return unitId === undefined ? cityYear(ctx, { year, basis }) : unitYear(ctx, { year, basis, unitId })
  if (periodId === undefined)
    throw new TypeError('figures of no time')
  return unitId === undefined ? cityGaps(ctx, { periodId, basis }) : unitGaps(ctx, { periodId, basis, unitId })
}
