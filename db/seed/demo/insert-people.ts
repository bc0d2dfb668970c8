import type { Role } from '@rodykle/domain'
import type { Transaction } from '../../src/client.ts'
import type { UnitDirectory } from '../reference/unit-directory.ts'
import { hash } from '@node-rs/argon2'
import { people, roleGrants } from '../../src/schema/index.ts'
import { demoAccounts, demoPassword } from './accounts.ts'

/** Ids of the demonstration accounts: who reports for a unit, who reviews for the department, and what they are called. */
export interface DemoPeople {
  reporterOf: ReadonlyMap<string, string>
  reviewer: string
  nameOf: ReadonlyMap<string, string>
}

const reporters: readonly Role[] = ['head', 'support', 'group-chair']

/** All accounts share one hash (argon2id is the library's default), since they share the password anyway. */
export async function insertPeople(tx: Transaction, units: UnitDirectory): Promise<DemoPeople> {
  const passwordHash = await hash(demoPassword)
  const rows = await tx.insert(people).values(demoAccounts.map(({ email, name }) => ({ email, name, passwordHash }))).returning({ id: people.id, email: people.email })
  const held = demoAccounts.map(({ email, role, unitCode }) => {
    const personId = rows.find(row => row.email === email)?.id
    const unitId = unitCode === null ? null : units.get(unitCode)
    if (personId === undefined || unitId === undefined)
      throw new Error(`${email} has no account or no unit`)
    return { personId, role, unitId }
  })
  await tx.insert(roleGrants).values(held)

  const department = held.find(({ role }) => role === 'department')
  if (department === undefined)
    throw new Error('nobody reviews in the demonstration')
  return {
    reporterOf: new Map(held.flatMap(({ personId, role, unitId }) => unitId !== null && reporters.includes(role) ? [[unitId, personId] as const] : [])),
    reviewer: department.personId,
    nameOf: new Map(rows.map(({ id, email }) => [id, demoAccounts.find(account => account.email === email)?.name ?? email])),
  }
}
