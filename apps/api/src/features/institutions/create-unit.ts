import type { CreateUnit, Unit } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { UnprocessableError } from '../../platform/errors.ts'
import { assertNamesFree, setAliases } from './unit-names.ts'
import { mustReadUnit } from './unit-queries.ts'

/**
 * @throws ConflictError 'already-exists' for a code, legal code, name or alias that another unit has
 * @throws UnprocessableError 'invalid-request' for an institution without a type, or a methodical group with one
 */
export async function createUnit(ctx: Context, { type, aliases, ...unit }: CreateUnit): Promise<Unit> {
  assertCan(ctx, 'institution:manage')
  if ((unit.kind === 'institution') !== (type !== null))
    throw new UnprocessableError('invalid-request', { field: 'type' })

  return inTransaction(ctx, async (ctx) => {
    await assertNamesFree(ctx, { id: null, code: unit.code, legalCode: unit.legalCode, names: [unit.name, ...aliases] })
    const [created] = await ctx.db.insert(schema.reportingUnits).values(unit).returning({ id: schema.reportingUnits.id })
    if (created === undefined)
      throw new Error('the unit was not written')
    if (type !== null)
      await ctx.db.insert(schema.unitTypes).values({ unitId: created.id, type, validFrom: unit.validFrom })
    await setAliases(ctx, created.id, aliases)
    const after = await mustReadUnit(ctx, created.id)
    await audit(ctx, { action: 'institution.create', entityId: created.id, unitId: created.id, after })
    return after
  })
}
