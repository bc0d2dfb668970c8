import type { Unit, UpdateUnit } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { assertNamesFree, setAliases } from './unit-names.ts'
import { lockUnit, mustReadUnit } from './unit-queries.ts'

/**
 * Changes what is given and leaves the rest; the code never changes.
 * @throws ConflictError 'already-exists' for a legal code, name or alias that another unit has
 */
export async function updateUnit(ctx: Context, id: string, change: UpdateUnit): Promise<Unit> {
  assertCan(ctx, 'institution:manage')
  return inTransaction(ctx, async (ctx) => {
    await lockUnit(ctx, id)
    const before = await mustReadUnit(ctx, id)
    const { aliases, ...fields } = {
      name: change.name ?? before.name,
      shortName: change.shortName ?? before.shortName,
      // Null empties these two; left out they stay.
      legalCode: change.legalCode === undefined ? before.legalCode : change.legalCode,
      note: change.note === undefined ? before.note : change.note,
      isConfirmed: change.isConfirmed ?? before.isConfirmed,
      aliases: change.aliases ?? before.aliases,
    }
    await assertNamesFree(ctx, { id, legalCode: fields.legalCode, names: [fields.name, ...aliases] })
    await ctx.db.update(schema.reportingUnits).set(fields).where(eq(schema.reportingUnits.id, id))
    await setAliases(ctx, id, aliases)
    const after = await mustReadUnit(ctx, id)
    await audit(ctx, { action: 'institution.update', entityId: id, unitId: id, before, after })
    return after
  })
}
