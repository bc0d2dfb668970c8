import type { Context } from '../../platform/context.ts'
import type { OverrideKey } from './override-queries.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { countAnew } from '../events/index.ts'
import { readDays, tellDays } from '../notices/index.ts'
import { findOverride, isOverride } from './override-queries.ts'
import { assertNotClosed, lockPeriod } from './queries.ts'

/** The period's own days hold for the unit again. */
export function removeOverride(ctx: Context, key: OverrideKey): Promise<null> {
  return inTransaction(ctx, async (ctx) => {
    const { plan } = await lockPeriod(ctx, key.periodId)
    assertCan(ctx, 'period:manage')
    assertNotClosed(plan)
    const before = await findOverride(ctx, key)
    if (before === null)
      throw new NotFoundError('override')
    const days = await readDays(ctx, key.periodId)
    await ctx.db.delete(schema.periodOverrides).where(isOverride(key))
    await countAnew(ctx, key)
    await audit(ctx, { action: 'period.remove-override', entityId: key.periodId, unitId: key.unitId, before: { ...before } })
    await tellDays(ctx, key.periodId, days)
    return null
  })
}
