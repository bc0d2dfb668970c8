import type { Database, Transaction } from '@rodykle/db'
import type { RoleGrant } from '@rodykle/domain'
import type { Context, SignedInActor } from './context.ts'
import { schema } from '@rodykle/db'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { prepared } from './prepared.ts'

const hour = 3_600_000
/** A session ends after this without a request … */
export const sessionIdleMilliseconds = 12 * hour
/** … and after this in any case: a working day and an evening. */
export const sessionLifeMilliseconds = 14 * hour

const { people, roleGrants, sessions } = schema

/**
 * Prepares the one statement that every request begins with: the session, if it is alive, with its person and their roles
 * as they are at this moment, so that a dismissal or a revoked session acts at once.
 */
export function prepareLiveSession(db: Database | Transaction) {
  return selectLiveSession(db).prepare('live_session')
}

function selectLiveSession(db: Database | Transaction) {
  return db
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      personId: people.id,
      name: people.name,
      mustChangePassword: people.mustChangePassword,
      grants: sql<RoleGrant[]>`coalesce(
        json_agg(json_build_object('role', ${roleGrants.role}, 'unitId', ${roleGrants.unitId}) order by ${roleGrants.role})
        filter (where ${roleGrants.id} is not null), '[]')`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(and(
      eq(sessions.id, sql.placeholder('sessionId')),
      isNull(sessions.revokedAt),
      gt(sessions.expiresAt, sql.placeholder('now')),
      gt(sessions.lastSeenAt, sql.placeholder('idleSince')),
      eq(people.isActive, true),
    ))
    .groupBy(sessions.id, people.id)
}

/** Whose session this is, as long as it lives; looking at it does not keep it alive. */
export async function readLiveActor({ db, clock }: Pick<Context, 'db' | 'clock'>, sessionId: string): Promise<SignedInActor | null> {
  const now = clock.now()
  const [session] = await prepared(db, 'live_session_of_stream', name => selectLiveSession(db).prepare(name)).execute({ sessionId, now, idleSince: new Date(now.getTime() - sessionIdleMilliseconds) })
  if (session === undefined)
    return null
  const { lastSeenAt, ...actor } = session
  return actor
}
