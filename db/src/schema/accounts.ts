import { roles } from '@rodykle/domain'
import { boolean, index, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, primaryId } from './columns.ts'
import { reportingUnits } from './institutions.ts'

export const roleName = pgEnum('role', roles)

/** Those who may sign in. E-mail addresses are kept in lower case. */
export const people = pgTable('people', {
  id: primaryId(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  /** argon2id */
  passwordHash: text('password_hash').notNull(),
  /** Set while the password is one that somebody else knows. */
  mustChangePassword: boolean('must_change_password').notNull().default(false),
  isActive: boolean('is_active').notNull().default(true),
  createdAt: instant('created_at').notNull().defaultNow(),
})

/** What a person is to the platform; without a unit the role speaks for the whole city. Read at each request, so a dismissal acts at once. */
export const roleGrants = pgTable('role_grants', {
  id: primaryId(),
  personId: uuid('person_id').notNull().references(() => people.id),
  role: roleName('role').notNull(),
  unitId: uuid('unit_id').references(() => reportingUnits.id),
}, table => [unique().on(table.personId, table.role, table.unitId).nullsNotDistinct()])

/** A signed-in browser. The cookie's token names a row here; revoking the row signs it out. */
export const sessions = pgTable('sessions', {
  id: primaryId(),
  personId: uuid('person_id').notNull().references(() => people.id),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
  address: text('address').notNull(),
  userAgent: text('user_agent').notNull(),
}, table => [index().on(table.personId)])

/** Failed sign-ins, counted by account and by address to slow guessing; swept when old. */
export const signInFailures = pgTable('sign_in_failures', {
  id: primaryId(),
  email: text('email').notNull(),
  address: text('address').notNull(),
  at: instant('at').notNull(),
}, table => [index().on(table.email, table.at), index().on(table.address, table.at)])
