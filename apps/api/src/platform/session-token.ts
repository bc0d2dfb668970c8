import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: SessionToken
    user: SessionToken
  }
}

/** Names a row of `sessions`; `iat` in whole seconds. Who the person is and what they may do is never kept in it. */
export interface SessionToken {
  sid: string
  iat: number
}

export const sessionCookieName = 'rodykle_session'
/** A token older than this is replaced, provided that its session still lives. */
const tokenSeconds = 15 * 60
/** The cookie belongs to the API alone: pages and assets are fetched without it. */
const cookieOptions = { path: '/api', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const

/** The signed token found in the request's cookie; null when there is none or it is not ours. */
export function readSessionToken(app: FastifyInstance, request: FastifyRequest): SessionToken | null {
  const cookie = request.cookies[sessionCookieName]
  if (cookie === undefined)
    return null
  try {
    return app.jwt.verify<SessionToken>(cookie)
  }
  catch {
    return null
  }
}

export function signSessionToken(app: FastifyInstance, sessionId: string, now: Date): string {
  return app.jwt.sign({ sid: sessionId, iat: Math.floor(now.getTime() / 1000) })
}

export function isDueForRenewal(token: SessionToken, now: Date): boolean {
  return now.getTime() / 1000 - token.iat > tokenSeconds
}

/** Until the browser is closed; the session itself ends earlier or later by its own dates. */
export function setSessionCookie(reply: FastifyReply, sessionId: string): void {
  const token = signSessionToken(reply.server, sessionId, reply.request.context.clock.now())
  reply.setCookie(sessionCookieName, token, cookieOptions)
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookieName, cookieOptions)
}
