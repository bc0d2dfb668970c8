import type { PersonAnswer, UpdatePerson } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { readGrants, setGrants } from './grants.ts'
import { lockAdministrators, lockPerson, mustReadPerson } from './queries.ts'
import { revokeSessions } from './sessions.ts'

/**
 * Changes what is given and leaves the rest. Who is no longer active is signed out everywhere at once.
 * @throws ConflictError 'cannot-remove-last-administrator'
 */
export async function updatePerson(ctx: Context, id: string, change: UpdatePerson): Promise<PersonAnswer> {
  assertCan(ctx, 'people:manage')
  return inTransaction(ctx, async (ctx) => {
    // Before the person's own lock, so that everybody locks administrators in the same order.
    const administrators = await lockAdministrators(ctx)
    const before = await stateOf(ctx, id)

    await ctx.db.update(schema.people).set({ name: change.name ?? before.name, isActive: change.isActive ?? before.isActive }).where(eq(schema.people.id, id))
    if (change.grants !== undefined)
      await setGrants(ctx, id, change.grants)
    const after = await stateOf(ctx, id)

    if (administrators.length === 1 && administrators[0] === id && !isActiveAdministrator(after))
      throw new ConflictError('cannot-remove-last-administrator')
    if (!after.isActive)
      await revokeSessions(ctx, id)
    await audit(ctx, { action: 'person.update', entityId: id, before, after })
    return mustReadPerson(ctx, id)
  })
}

async function stateOf(ctx: TransactionContext, id: string) {
  const { name, isActive } = await lockPerson(ctx, id)
  return { name, isActive, grants: await readGrants(ctx, id) }
}

function isActiveAdministrator({ isActive, grants }: Awaited<ReturnType<typeof stateOf>>): boolean {
  return isActive && grants.some(({ role }) => role === 'administrator')
}
