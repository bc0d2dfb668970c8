import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, gt, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { writeMails } from '../../platform/mail/write-mail.ts'
import { newPasswordMail } from './link-mails.ts'
import { makePasswordLink } from './password-links.ts'
import { findPersonByEmail } from './queries.ts'

const { passwordRequests } = schema

const hour = 3_600_000
/** However often somebody asks: more would only fill a stranger's letter box. */
const mostAnHour = 3
const keptMilliseconds = 24 * hour

/** Sends a link to everybody who asked for one and has an account; forgets requests of yesterday. */
export async function answerPasswordRequests(ctx: Context): Promise<void> {
  let hasMore = true
  while (hasMore)
    hasMore = await inTransaction(ctx, answerOne)
  await ctx.db.delete(passwordRequests).where(and(isNotNull(passwordRequests.answeredAt), lt(passwordRequests.at, new Date(ctx.clock.now().getTime() - keptMilliseconds))))
}

/** Whether there was one. Two who do this at once take different ones. */
async function answerOne(ctx: TransactionContext): Promise<boolean> {
  const [request] = await ctx.db.select().from(passwordRequests).where(isNull(passwordRequests.answeredAt)).orderBy(asc(passwordRequests.id)).limit(1).for('update', { skipLocked: true })
  if (request === undefined)
    return false
  await ctx.db.update(passwordRequests).set({ answeredAt: ctx.clock.now() }).where(eq(passwordRequests.id, request.id))
  const person = await findPersonByEmail(ctx, request.email)
  const earlier = await ctx.db.$count(passwordRequests, and(
    eq(passwordRequests.email, request.email),
    ne(passwordRequests.id, request.id),
    isNotNull(passwordRequests.answeredAt),
    gt(passwordRequests.at, new Date(request.at.getTime() - hour)),
  ))
  if (person === null || !person.isActive || earlier >= mostAnHour)
    return true
  const path = await makePasswordLink(ctx, person.id, 'new-password')
  await writeMails(ctx, [{ personId: person.id, address: person.email, isSecret: true, words: newPasswordMail({ name: person.name, path }) }])
  await audit(ctx, { action: 'person.send-link', entityId: person.id, after: { purpose: 'new-password' } })
  return true
}
