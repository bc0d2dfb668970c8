import type { Period, UpdatePeriod } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { PeriodRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { withChanges } from '../../platform/with-changes.ts'
import { readDays, tellDays } from '../notices/index.ts'
import { assertDatesInOrder } from './period-dates.ts'
import { assertNotClosed, lockPeriod } from './queries.ts'

/** The span decides who is asked what, and by which version it is judged. */
const spanFields = ['kind', 'startsOn', 'endsOn'] as const

/** Changes a period's name and days. Its span stays as it is from the day it opens: it has been asked about. */
export function updatePeriod(ctx: Context, id: string, { version, ...changes }: UpdatePeriod): Promise<Period> {
  return inTransaction(ctx, async (ctx) => {
    const { period: before, plan } = await lockPeriod(ctx, id)
    assertCan(ctx, 'period:manage')
    assertNotClosed(plan)
    if (before.version !== version)
      throw new ConflictError('changed-meanwhile', { current: before })
    const wanted = withChanges(before, { ...changes, version: version + 1 })
    assertDatesInOrder(wanted)
    assertSpanKept(before, wanted)
    const days = await readDays(ctx, id)
    await ctx.db.update(schema.periods).set(wanted).where(eq(schema.periods.id, id))
    await audit(ctx, { action: 'period.update', entityId: id, before, after: wanted })
    await tellDays(ctx, id, days)
    return wanted
  })
}

function assertSpanKept(before: PeriodRow, wanted: Pick<PeriodRow, typeof spanFields[number]>): void {
  const changed = spanFields.filter(field => wanted[field] !== before[field])
  if (before.state !== 'upcoming' && changed.length > 0)
    throw new ConflictError('plan-has-values', { fields: changed, state: before.state })
}
