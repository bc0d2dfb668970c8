import type { LiveHub } from '../../platform/live/live-hub.ts'
import { TooManyRequestsError } from '../../platform/errors.ts'

/** Tabs of one browser that are looked at in the same moment: more than anybody has eyes for. */
const mostOfOneSession = 20

const openOf = new WeakMap<LiveHub, Map<string, Set<symbol>>>()

/** Counts one more stream of the session. @returns a function that counts it no longer. @throws TooManyRequestsError */
export function countStream(hub: LiveHub, sessionId: string): () => void {
  const bySession = openOf.get(hub) ?? new Map<string, Set<symbol>>()
  openOf.set(hub, bySession)
  const open = bySession.get(sessionId) ?? new Set()
  if (open.size >= mostOfOneSession)
    throw new TooManyRequestsError(30)
  const stream = Symbol(sessionId)
  bySession.set(sessionId, open.add(stream))
  return () => {
    open.delete(stream)
    if (open.size === 0)
      bySession.delete(sessionId)
  }
}
