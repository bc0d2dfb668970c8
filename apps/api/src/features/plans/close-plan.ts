import type { PlanDocument } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { canMovePlan } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, UnprocessableError } from '../../platform/errors.ts'
import { holdPeriods, readPeriods } from '../periods/index.ts'
import { lockPlan } from './queries.ts'
import { planDocument } from './read-plan.ts'

/** The year is over: the plan becomes history. Every period must have been closed first. */
export function closePlan(ctx: Context, id: string): Promise<PlanDocument> {
  return inTransaction(ctx, async (ctx) => {
    // What was returned can be corrected in a closed period: until now, and no save that goes on may outlive it.
    await holdPeriods(ctx, id)
    const before = await lockPlan(ctx, id)
    assertCan(ctx, 'plan:edit')
    if (!canMovePlan(before.status, 'closed'))
      throw new ConflictError('plan-not-published', { status: before.status })
    const unfinished = (await readPeriods(ctx, id)).filter(({ state }) => state !== 'closed')
    if (unfinished.length > 0)
      throw new UnprocessableError('plan-incomplete', { periods: unfinished.map(({ id, label, state }) => ({ id, label, state })) })
    const after = { ...before, status: 'closed' as const, version: before.version + 1 }
    await ctx.db.update(schema.plans).set(after).where(eq(schema.plans.id, id))
    await audit(ctx, { action: 'plan.close', entityId: id, before: { status: before.status }, after: { status: after.status } })
    return planDocument(ctx, after)
  })
}
