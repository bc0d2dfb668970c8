import type { CloseUnit, Unit } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { UnitRow } from './unit-queries.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError, UnprocessableError } from '../../platform/errors.ts'
import { lockUnit, mustReadUnit } from './unit-queries.ts'

const { reportingUnits } = schema

/**
 * Names the unit's last day and who carries on. Everything it reported stays under its own name.
 * @throws ConflictError 'unit-not-active' when it is closed already
 * @throws UnprocessableError 'invalid-request' for the city, a day before the unit began, or a successor of another kind
 * @throws UnprocessableError 'unit-not-active' for a successor that is gone by then
 */
export async function closeUnit(ctx: Context, id: string, { validTo, successorId }: CloseUnit): Promise<Unit> {
  assertCan(ctx, 'institution:manage')
  return inTransaction(ctx, async (ctx) => {
    const unit = await lockUnit(ctx, id)
    if (unit.validTo !== null)
      throw new ConflictError('unit-not-active', { validTo: unit.validTo })
    if (unit.kind === 'city' || validTo < unit.validFrom)
      throw new UnprocessableError('invalid-request', { field: 'validTo' })
    if (successorId !== null)
      await assertCanSucceed(ctx, unit, successorId, validTo)

    await ctx.db.update(reportingUnits).set({ validTo, successorId }).where(eq(reportingUnits.id, id))
    await audit(ctx, { action: 'institution.close', entityId: id, unitId: id, before: { validTo: null, successorId: null }, after: { validTo, successorId } })
    return mustReadUnit(ctx, id)
  })
}

async function assertCanSucceed(ctx: TransactionContext, unit: UnitRow, successorId: string, lastDay: string): Promise<void> {
  const [successor] = await ctx.db.select().from(reportingUnits).where(eq(reportingUnits.id, successorId))
  if (successor === undefined)
    throw new NotFoundError('unit')
  if (successor.id === unit.id || successor.kind !== unit.kind)
    throw new UnprocessableError('invalid-request', { field: 'successorId' })
  if (successor.validTo !== null && successor.validTo <= lastDay)
    throw new UnprocessableError('unit-not-active', { validTo: successor.validTo })
}
