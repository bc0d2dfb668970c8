import type { SignIn } from '@rodykle/contracts'
import type { Context, SignedInActor } from '../../platform/context.ts'
import type { PersonRow } from './queries.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotSignedInError } from '../../platform/errors.ts'
import { isPasswordOf } from './passwords.ts'
import { findPersonByEmail } from './queries.ts'
import { openSession } from './sessions.ts'
import { forgetFailures, recordAttempt } from './sign-in-failures.ts'

export interface SignedInContext extends Context {
  actor: SignedInActor
}

/**
 * Opens a session. An unknown address, a dismissed person and a wrong password are one and the same answer.
 * @returns the context of the person who has just come in
 * @throws NotSignedInError 'wrong-credentials'
 * @throws TooManyRequestsError after five failures of the account or thirty from the address within 15 minutes
 */
export async function signIn(ctx: Context, { email, password }: SignIn, userAgent = ''): Promise<SignedInContext> {
  const address = email.toLowerCase()
  await recordAttempt(ctx, address)
  const person = await findPersonByEmail(ctx, address)
  const isRight = await isPasswordOf(person, password)
  if (!isRight || person?.isActive !== true)
    throw new NotSignedInError('wrong-credentials')
  return comeIn(ctx, person, userAgent)
}

/** Opens a session for somebody who has shown who they are. */
export function comeIn(ctx: Context, person: PersonRow, userAgent: string): Promise<SignedInContext> {
  return inTransaction(ctx, async (inner) => {
    const sessionId = await openSession(inner, person.id, userAgent)
    await forgetFailures(inner, person.email)
    const actor = { personId: person.id, name: person.name, mustChangePassword: person.mustChangePassword, sessionId, grants: [] }
    await audit({ ...inner, actor }, { action: 'session.sign-in', entityId: sessionId })
    return { ...ctx, actor }
  })
}
