import type { PeriodOverride, SetPeriodOverride } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { OverrideKey } from './override-queries.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { countAnew } from '../events/index.ts'
import { findUnitRef } from '../institutions/index.ts'
import { readDays, tellDays } from '../notices/index.ts'
import { findOverride } from './override-queries.ts'
import { assertDatesInOrder } from './period-dates.ts'
import { assertNotClosed, lockPeriod } from './queries.ts'

/** Gives one unit its own days in a period, or opens a closed period again for it until a day; always with a reason. */
export function setOverride(ctx: Context, key: OverrideKey, wanted: SetPeriodOverride): Promise<PeriodOverride> {
  return inTransaction(ctx, async (ctx) => {
    const { period, plan } = await lockPeriod(ctx, key.periodId)
    assertCan(ctx, 'period:manage')
    assertNotClosed(plan)
    if (await findUnitRef(ctx, key.unitId) === null)
      throw new NotFoundError('unit')
    assertDatesInOrder({
      startsOn: wanted.startsOn ?? period.startsOn,
      endsOn: wanted.endsOn ?? period.endsOn,
      opensOn: period.opensOn,
      dueOn: wanted.dueOn ?? period.dueOn,
    })
    const days = await readDays(ctx, key.periodId)
    const before = await findOverride(ctx, key)
    const after = { ...key, state: before?.state ?? null, ...wanted }
    await ctx.db.insert(schema.periodOverrides).values(after).onConflictDoUpdate({ target: [schema.periodOverrides.periodId, schema.periodOverrides.unitId], set: wanted })
    await countAnew(ctx, key)
    await audit(ctx, { action: 'period.set-override', entityId: key.periodId, unitId: key.unitId, before, after })
    await tellDays(ctx, key.periodId, days, after.reason)
    return after
  })
}
