import type { UsePasswordLink } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { SignedInContext } from './sign-in.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { UnprocessableError } from '../../platform/errors.ts'
import { findLinked, lockLinked, spendLinks } from './password-links.ts'
import { hashPassword, isGuessable } from './passwords.ts'
import { revokeSessions } from './sessions.ts'
import { comeIn } from './sign-in.ts'

/**
 * Chooses the password that a link was sent for, and signs the person in; every other browser of theirs is signed out.
 * @throws UnprocessableError `link-invalid`, `password-too-weak` (the link stays good)
 */
export async function usePasswordLink(ctx: Context, { secret, password }: UsePasswordLink, userAgent = ''): Promise<SignedInContext> {
  const { person } = await findLinked(ctx, secret)
  if (isGuessable(password, person))
    throw new UnprocessableError('password-too-weak')
  const passwordHash = await hashPassword(password)

  return inTransaction(ctx, async (inner) => {
    const { person, purpose } = await lockLinked(inner, secret)
    const changed = { ...person, passwordHash, mustChangePassword: false }
    await inner.db.update(schema.people).set({ passwordHash, mustChangePassword: false }).where(eq(schema.people.id, person.id))
    await spendLinks(inner, person.id)
    await revokeSessions(inner, person.id)
    const signedIn = await comeIn(inner, changed, userAgent)
    await audit({ ...inner, actor: signedIn.actor }, { action: 'person.choose-password', entityId: person.id, after: { purpose } })
    return { ...ctx, actor: signedIn.actor }
  })
}
