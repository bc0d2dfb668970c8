import type { ChangeUnitType, Unit } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { desc, eq, sql } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, UnprocessableError } from '../../platform/errors.ts'
import { lockUnit, mustReadUnit } from './unit-queries.ts'

const { unitTypes } = schema

/**
 * From that day on the institution counts by the new type; periods that ended before keep the former one.
 * @throws UnprocessableError 'invalid-request' for what is no institution, or a day that is not after the former type began
 * @throws UnprocessableError 'unit-not-active' when the unit is closed by then
 * @throws ConflictError 'already-exists' when it is of that type already
 */
export async function changeUnitType(ctx: Context, id: string, { type, validFrom }: ChangeUnitType): Promise<Unit> {
  assertCan(ctx, 'institution:manage')
  return inTransaction(ctx, async (ctx) => {
    const unit = await lockUnit(ctx, id)
    const [former] = await ctx.db.select().from(unitTypes).where(eq(unitTypes.unitId, id)).orderBy(desc(unitTypes.validFrom)).limit(1)
    if (former === undefined)
      throw new UnprocessableError('invalid-request', { field: 'type' })
    if (former.type === type)
      throw new ConflictError('already-exists', { field: 'type' })
    if (validFrom <= former.validFrom)
      throw new UnprocessableError('invalid-request', { field: 'validFrom', after: former.validFrom })
    if (unit.validTo !== null && validFrom > unit.validTo)
      throw new UnprocessableError('unit-not-active', { validTo: unit.validTo })

    const before = await mustReadUnit(ctx, id)
    await ctx.db.update(unitTypes).set({ validTo: sql`${validFrom}::date - 1` }).where(eq(unitTypes.id, former.id))
    await ctx.db.insert(unitTypes).values({ unitId: id, type, validFrom })
    const after = await mustReadUnit(ctx, id)
    await audit(ctx, { action: 'institution.change-type', entityId: id, unitId: id, before: { types: before.types }, after: { types: after.types } })
    return after
  })
}
