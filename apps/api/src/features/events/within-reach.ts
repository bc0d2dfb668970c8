import type { Subject } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan, assertReach } from '../../platform/access.ts'
import { NotFoundError, UnprocessableError } from '../../platform/errors.ts'
import { findUnitRef } from '../institutions/index.ts'

/** A unit whose figures the person may look at. @throws NotFoundError */
export async function reachedUnit(ctx: Context, unitId: string, entity: 'unit' | 'event' = 'unit'): Promise<Subject> {
  const unit = await findUnitRef(ctx, unitId)
  if (unit === null)
    throw new NotFoundError(entity)
  const subject = { unitId: unit.id, unitKind: unit.kind }
  assertReach(ctx, 'submission:read', subject, entity)
  return subject
}

/** The same, of a unit whose events they may also write. @throws NotFoundError, NotAllowedError */
export async function writableUnit(ctx: Context, unitId: string, entity: 'unit' | 'event' = 'unit'): Promise<void> {
  assertCan(ctx, 'submission:fill', await reachedUnit(ctx, unitId, entity))
}

/** @throws NotFoundError; UnprocessableError for an indicator that counts no events */
export async function assertCountsEvents(ctx: Context, indicatorId: string): Promise<void> {
  const [indicator] = await ctx.db.select({ valueKind: schema.indicators.valueKind }).from(schema.indicators).where(eq(schema.indicators.id, indicatorId))
  if (indicator === undefined)
    throw new NotFoundError('indicator')
  if (indicator.valueKind !== 'events')
    throw new UnprocessableError('value-kind-mismatch', { expected: indicator.valueKind, given: 'events' })
}
