import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { sessionLifeMilliseconds } from '../../platform/live-session.ts'

const { sessions } = schema

/** @returns the new session's id */
export async function openSession(ctx: TransactionContext, personId: string, userAgent: string): Promise<string> {
  const now = ctx.clock.now()
  const [session] = await ctx.db.insert(sessions).values({
    personId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + sessionLifeMilliseconds),
    address: ctx.address,
    userAgent: userAgent.slice(0, 300),
  }).returning({ id: sessions.id })
  if (session === undefined)
    throw new Error('the session was not written')
  return session.id
}

/** Signs the person out everywhere, or everywhere but in the session they keep. */
export async function revokeSessions(ctx: TransactionContext, personId: string, keptSessionId?: string): Promise<void> {
  await ctx.db.update(sessions).set({ revokedAt: ctx.clock.now() }).where(and(
    eq(sessions.personId, personId),
    isNull(sessions.revokedAt),
    keptSessionId === undefined ? undefined : ne(sessions.id, keptSessionId),
  ))
}
