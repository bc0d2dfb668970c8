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
  /** argon2id; null until an invited person has chosen their password. */
  passwordHash: text('password_hash'),
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

export const linkPurpose = pgEnum('link_purpose', ['invitation', 'new-password'])

/** Opens the way to choosing a password, once. Only what the link's secret hashes to (SHA-256) is kept. */
export const passwordLinks = pgTable('password_links', {
  id: primaryId(),
  personId: uuid('person_id').notNull().references(() => people.id),
  purpose: linkPurpose('purpose').notNull(),
  secretHash: text('secret_hash').notNull().unique(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
}, table => [index().on(table.personId)])

/** Somebody said that they forgot the password of this address, which may be nobody's. Answered later, so that the answer's time tells nothing. */
export const passwordRequests = pgTable('password_requests', {
  id: primaryId(),
  email: text('email').notNull(),
  address: text('address').notNull(),
  at: instant('at').notNull(),
  answeredAt: instant('answered_at'),
}, table => [index().on(table.email, table.at)])
