import type { RoleGrant } from '@rodykle/domain'
import type { Store } from './made.ts'
import { schema } from '@rodykle/db'
import { nextNumber, only } from './made.ts'

export type PersonRow = typeof schema.people.$inferSelect
type NewPerson = Partial<typeof schema.people.$inferInsert> & { grants?: readonly RoleGrant[] }

/** A person who cannot sign in with any password unless given a `passwordHash`. */
export async function aPerson(db: Store, { grants = [], ...fields }: NewPerson = {}): Promise<PersonRow> {
  const number = nextNumber()
  const person = only(await db.insert(schema.people).values({
    email: `asmuo-${number}@rodykle.example`,
    name: `Asmuo ${number}`,
    passwordHash: 'none',
    ...fields,
  }).returning())
  if (grants.length > 0)
    await db.insert(schema.roleGrants).values(grants.map(grant => ({ personId: person.id, ...grant })))
  return person
}
