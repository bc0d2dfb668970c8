import type { CreatePerson, PersonAnswer } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { PersonRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { writeMails } from '../../platform/mail/write-mail.ts'
import { setGrants } from './grants.ts'
import { invitationMail } from './link-mails.ts'
import { makePasswordLink } from './password-links.ts'
import { lockPerson, mustReadPerson } from './queries.ts'

/** Opens an account and sends its owner a link to choose a password by. @throws ConflictError `already-exists` when the address is somebody's already */
export async function invitePerson(ctx: Context, { email, name, grants }: CreatePerson): Promise<PersonAnswer> {
  assertCan(ctx, 'people:manage')
  return inTransaction(ctx, async (ctx) => {
    const person = await openAccount(ctx, { email, name })
    if (person === null)
      throw new ConflictError('already-exists', { field: 'email' })
    await setGrants(ctx, person.id, grants)
    await sendInvitation(ctx, person)
    await audit(ctx, { action: 'person.invite', entityId: person.id, after: { email: person.email, name, grants } })
    return mustReadPerson(ctx, person.id)
  })
}

/** The same again, for an invitation that was lost or has expired. @throws ConflictError `already-exists` once the person has a password */
export async function inviteAgain(ctx: Context, id: string): Promise<PersonAnswer> {
  assertCan(ctx, 'people:manage')
  return inTransaction(ctx, async (ctx) => {
    const person = await lockPerson(ctx, id)
    if (person.passwordHash !== null)
      throw new ConflictError('already-exists', { field: 'password' })
    await sendInvitation(ctx, person)
    await audit(ctx, { action: 'person.invite', entityId: id, after: { email: person.email } })
    return mustReadPerson(ctx, id)
  })
}

/** Null when the address is somebody's already. */
export async function openAccount(ctx: TransactionContext, { email, name }: Pick<CreatePerson, 'email' | 'name'>): Promise<PersonRow | null> {
  const [created] = await ctx.db
    .insert(schema.people)
    .values({ email: email.toLowerCase(), name, passwordHash: null, createdAt: ctx.clock.now() })
    .onConflictDoNothing({ target: schema.people.email })
    .returning()
  return created ?? null
}

export async function sendInvitation(ctx: TransactionContext, { id, email, name }: Pick<PersonRow, 'id' | 'email' | 'name'>, unitName: string | null = null): Promise<void> {
  const path = await makePasswordLink(ctx, id, 'invitation')
  await writeMails(ctx, [{ personId: id, address: email, isSecret: true, words: invitationMail({ name, inviter: requireActor(ctx).name, unitName, path }) }])
}
