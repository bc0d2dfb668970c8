import type { CreatePerson, OneTimePassword } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { setGrants } from './grants.ts'
import { hashPassword, oneTimePassword } from './passwords.ts'
import { mustReadPerson } from './queries.ts'

/** @throws ConflictError 'already-exists' when the address is somebody's already */
export async function createPerson(ctx: Context, { email, name, grants }: CreatePerson): Promise<OneTimePassword> {
  assertCan(ctx, 'people:manage')
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)

  return inTransaction(ctx, async (ctx) => {
    const [created] = await ctx.db
      .insert(schema.people)
      .values({ email: email.toLowerCase(), name, passwordHash, mustChangePassword: true, createdAt: ctx.clock.now() })
      .onConflictDoNothing({ target: schema.people.email })
      .returning({ id: schema.people.id })
    if (created === undefined)
      throw new ConflictError('already-exists', { field: 'email' })
    await setGrants(ctx, created.id, grants)
    await audit(ctx, { action: 'person.create', entityId: created.id, after: { email: email.toLowerCase(), name, grants } })
    return { person: await mustReadPerson(ctx, created.id), oneTimePassword: password }
  })
}
