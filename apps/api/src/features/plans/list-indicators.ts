import type { IndicatorList } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { assertCan } from '../../platform/access.ts'
import { readIndicators } from './queries-indicators.ts'

export async function listIndicators(ctx: Context): Promise<IndicatorList> {
  assertCan(ctx, 'plan:read')
  return { indicators: await readIndicators(ctx) }
}
