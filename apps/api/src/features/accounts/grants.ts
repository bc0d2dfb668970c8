import type { CreatePerson } from '@rodykle/contracts'
import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { roleHeldFor, roles } from '@rodykle/domain'
import { eq, inArray } from 'drizzle-orm'
import { NotFoundError, UnprocessableError } from '../../platform/errors.ts'

const { reportingUnits, roleGrants } = schema

type GrantInput = CreatePerson['grants'][number]

/**
 * Replaces what the person holds.
 * @throws NotFoundError for an unknown unit
 * @throws UnprocessableError 'unit-not-active' for a unit that is closed; 'invalid-request' for a role that is not held for such a unit
 */
export async function setGrants(ctx: TransactionContext, personId: string, grants: readonly GrantInput[]): Promise<void> {
  const distinct = [...new Map(grants.map(grant => [`${grant.role} ${grant.unitId}`, grant])).values()]
  await assertHoldable(ctx, distinct)
  await ctx.db.delete(roleGrants).where(eq(roleGrants.personId, personId))
  await ctx.db.insert(roleGrants).values(distinct.map(grant => ({ personId, ...grant })))
}

async function assertHoldable(ctx: TransactionContext, grants: readonly GrantInput[]): Promise<void> {
  const unitIds = grants.flatMap(({ unitId }) => unitId ?? [])
  const units = unitIds.length === 0
    ? []
    : await ctx.db.select().from(reportingUnits).where(inArray(reportingUnits.id, unitIds))
  const today = ctx.clock.today()

  for (const { role, unitId } of grants) {
    const unit = units.find(({ id }) => id === unitId)
    if (unitId !== null && unit === undefined)
      throw new NotFoundError('unit')
    if ((unit?.kind ?? null) !== roleHeldFor[role])
      throw new UnprocessableError('invalid-request', { field: 'grants', role, heldFor: roleHeldFor[role] })
    if (unit !== undefined && unit.validTo !== null && unit.validTo < today)
      throw new UnprocessableError('unit-not-active', { unitId })
  }
}

/** As the audit trail and `can` know them, in the order of the roles. */
export async function readGrants(ctx: TransactionContext, personId: string): Promise<GrantInput[]> {
  const grants = await ctx.db.select({ role: roleGrants.role, unitId: roleGrants.unitId }).from(roleGrants).where(eq(roleGrants.personId, personId))
  return grants.sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role) || String(one.unitId).localeCompare(String(other.unitId)))
}
