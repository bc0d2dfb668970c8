import type { Database, Transaction } from '@rodykle/db'
import type { Role } from '@rodykle/domain'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../src/platform/clock.ts'
import type { Client } from './client.ts'
import { schema } from '@rodykle/db'
import { sessionLifeMilliseconds } from '../src/platform/live-session.ts'
import { sessionCookieName, signSessionToken } from '../src/platform/session-token.ts'
import { clientOf } from './client.ts'
import { aPerson } from './factories/people.ts'

export interface SignInOptions {
  /** The unit the role is held for; left out for roles that speak for the whole city. */
  unit?: { id: string }
  name?: string
  email?: string
  passwordHash?: string
  mustChangePassword?: boolean
}

export interface World {
  app: FastifyInstance
  db: Database | Transaction
  clock: Clock
}

/** A new person with this role and a session of theirs, without going through the sign-in. */
export async function signInAs(world: World, role: Role, { unit, ...person }: SignInOptions = {}): Promise<Client> {
  const { id } = await aPerson(world.db, { ...person, grants: [{ role, unitId: unit?.id ?? null }] })
  return signInPerson(world, id)
}

export async function signInPerson({ app, db, clock }: World, personId: string): Promise<Client> {
  const now = clock.now()
  const [session] = await db.insert(schema.sessions).values({
    personId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + sessionLifeMilliseconds),
    address: '127.0.0.1',
    userAgent: 'test',
  }).returning()
  if (session === undefined)
    throw new Error('no session was made')
  return clientOf(app, personId, `${sessionCookieName}=${signSessionToken(app, session.id, now)}`)
}
