import type { ChangePassword } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { UnprocessableError } from '../../platform/errors.ts'
import { hashPassword, isGuessable, isPasswordOf } from './passwords.ts'
import { findPerson } from './queries.ts'
import { revokeSessions } from './sessions.ts'
import { forgetFailures, recordAttempt } from './sign-in-failures.ts'

/**
 * Changes one's own password and signs out every other browser.
 * @throws UnprocessableError 'wrong-credentials' when `current` is not the password; counted like a failed sign-in
 * @throws UnprocessableError 'password-too-weak' when it is the same again, or easily guessed
 */
export async function changePassword(ctx: Context, { current, next }: ChangePassword): Promise<void> {
  const { personId, sessionId } = requireActor(ctx)
  const person = await findPerson(ctx, personId)

  // Outside of the transaction: a refusal would take the count of failures back with it.
  await recordAttempt(ctx, person.email)
  if (!await isPasswordOf(person, current))
    throw new UnprocessableError('wrong-credentials')
  await forgetFailures(ctx, person.email)
  if (next === current || isGuessable(next, person))
    throw new UnprocessableError('password-too-weak')

  const passwordHash = await hashPassword(next)
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.update(schema.people).set({ passwordHash, mustChangePassword: false }).where(eq(schema.people.id, personId))
    await revokeSessions(ctx, personId, sessionId)
    await audit(ctx, { action: 'person.change-password', entityId: personId })
  })
}
