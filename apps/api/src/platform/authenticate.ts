import type { FastifyInstance } from 'fastify'
import type { Foundation } from './request-context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { prepareLiveSession, sessionIdleMilliseconds } from './live-session.ts'
import { isDueForRenewal, readSessionToken, setSessionCookie } from './session-token.ts'

/** `lastSeenAt` is written at most this often, so that reading does not become writing. */
const seenEveryMilliseconds = 60_000

/** Puts the signed-in person into the request's context; a request without a living session stays anonymous. */
export function registerAuthentication(app: FastifyInstance, { db, clock }: Foundation): void {
  const liveSession = prepareLiveSession(db)

  app.addHook('onRequest', async (request, reply) => {
    const token = readSessionToken(app, request)
    if (token === null)
      return

    const now = clock.now()
    const [session] = await liveSession.execute({ sessionId: token.sid, now, idleSince: new Date(now.getTime() - sessionIdleMilliseconds) })
    if (session === undefined)
      return

    const { lastSeenAt, ...actor } = session
    request.context.actor = actor
    if (now.getTime() - lastSeenAt.getTime() > seenEveryMilliseconds)
      await db.update(schema.sessions).set({ lastSeenAt: now }).where(eq(schema.sessions.id, session.sessionId))
    if (isDueForRenewal(token, now))
      setSessionCookie(reply, session.sessionId)
  })
}
