import type { OneTimePassword } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { hashPassword, oneTimePassword } from './passwords.ts'
import { lockPerson, mustReadPerson } from './queries.ts'
import { revokeSessions } from './sessions.ts'
import { forgetFailures } from './sign-in-failures.ts'

/** For somebody who forgot theirs: a password that only opens the way to choosing a new one. Signs them out everywhere. */
export async function giveOneTimePassword(ctx: Context, id: string): Promise<OneTimePassword> {
  assertCan(ctx, 'people:manage')
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)

  return inTransaction(ctx, async (ctx) => {
    const person = await lockPerson(ctx, id)
    await ctx.db.update(schema.people).set({ passwordHash, mustChangePassword: true }).where(eq(schema.people.id, id))
    await revokeSessions(ctx, id)
    await forgetFailures(ctx, person.email)
    await audit(ctx, { action: 'person.reset-password', entityId: id })
    return { person: await mustReadPerson(ctx, id), oneTimePassword: password }
  })
}
