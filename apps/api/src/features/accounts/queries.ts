import type { Grant, PersonAnswer } from '@rodykle/contracts'
import type { SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, sql } from 'drizzle-orm'
import { NotFoundError } from '../../platform/errors.ts'
import { byName, unitRefColumns } from '../institutions/index.ts'

const { people, reportingUnits, roleGrants } = schema

export type PersonRow = typeof people.$inferSelect
type GrantAnswer = z.infer<typeof Grant>

/** Every account with what it holds; by name, Lithuanian order. */
export function readPeople(ctx: Context): Promise<PersonAnswer[]> {
  return readPeopleWhere(ctx, undefined)
}

/** Null for an unknown id. */
export async function readPerson(ctx: Context, id: string): Promise<PersonAnswer | null> {
  const [person] = await readPeopleWhere(ctx, eq(people.id, id))
  return person ?? null
}

/** @throws NotFoundError */
export async function mustReadPerson(ctx: Context, id: string): Promise<PersonAnswer> {
  const person = await readPerson(ctx, id)
  if (person === null)
    throw new NotFoundError('person')
  return person
}

async function readPeopleWhere(ctx: Context, condition: SQL | undefined): Promise<PersonAnswer[]> {
  const rows = await ctx.db
    .select({
      person: { id: people.id, email: people.email, name: people.name, isActive: people.isActive, mustChangePassword: people.mustChangePassword, isInvited: sql<boolean>`${people.passwordHash} is null` },
      role: roleGrants.role,
      unit: unitRefColumns,
    })
    .from(people)
    .leftJoin(roleGrants, eq(roleGrants.personId, people.id))
    .leftJoin(reportingUnits, eq(reportingUnits.id, roleGrants.unitId))
    .where(condition)
    .orderBy(byName(people.name), people.email, roleGrants.role, reportingUnits.code)

  const byId = new Map<string, PersonAnswer>()
  for (const { person, role, unit } of rows) {
    const answer = byId.get(person.id) ?? { ...person, grants: [] as GrantAnswer[] }
    if (role !== null)
      answer.grants.push({ role, unit })
    byId.set(person.id, answer)
  }
  return [...byId.values()]
}

export async function findPersonByEmail(ctx: Context, email: string): Promise<PersonRow | null> {
  const [person] = await ctx.db.select().from(people).where(eq(people.email, email))
  return person ?? null
}

/** With the hash of the password. @throws NotFoundError */
export async function findPerson(ctx: Context, id: string): Promise<PersonRow> {
  const [person] = await ctx.db.select().from(people).where(eq(people.id, id))
  if (person === undefined)
    throw new NotFoundError('person')
  return person
}

/** Nobody else changes the person until the transaction ends. @throws NotFoundError */
export async function lockPerson(ctx: TransactionContext, id: string): Promise<PersonRow> {
  const [person] = await ctx.db.select().from(people).where(eq(people.id, id)).for('update')
  if (person === undefined)
    throw new NotFoundError('person')
  return person
}

/** Ids of the active administrators, locked: two who remove each other at once have to do it one after the other. */
export async function lockAdministrators(ctx: TransactionContext): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.isActive, true), sql`exists (select from ${roleGrants} where ${roleGrants.personId} = ${people.id} and ${roleGrants.role} = 'administrator')`))
    .orderBy(asc(people.id))
    .for('update')
  return rows.map(({ id }) => id)
}
