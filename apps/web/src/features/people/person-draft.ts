import type { CreatePerson, PersonAnswer, Unit } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import { roleHeldFor } from '@rodykle/domain'
import { ApiError } from '../../shared/http.ts'

/** A role being chosen; `unitId` means nothing yet where the role is held for no unit. */
export interface GrantDraft {
  key: number
  role: Role | null
  unitId: string | null
}

export interface PersonDraft {
  name: string
  email: string
  grants: GrantDraft[]
}

export type DraftProblem = 'name-missing' | 'email-missing' | 'email-wrong' | 'role-missing' | 'unit-missing' | 'grant-twice'

/** Where in the form a problem is shown. */
export interface DraftProblems {
  name?: DraftProblem
  email?: DraftProblem
  /** By the grant's key. */
  grants: ReadonlyMap<number, DraftProblem>
}

/** What is said of an account before it is opened: the role somebody was sent here to give. */
export type FirstGrant = Pick<GrantDraft, 'role' | 'unitId'>

export function draftOf(person: PersonAnswer | null, first: FirstGrant = { role: null, unitId: null }): PersonDraft {
  return person === null
    ? { name: '', email: '', grants: [{ key: 0, ...first }] }
    : { name: person.name, email: person.email, grants: person.grants.map(({ role, unit }, key) => ({ key, role, unitId: unit?.id ?? null })) }
}

export function needsUnit(role: Role | null): boolean {
  return role !== null && roleHeldFor[role] !== null
}

/** The units a role can be held for on the day: the PPT's is held for the service itself. */
export function unitsFor(role: Role | null, units: readonly Unit[], day: string): Unit[] {
  return units.filter(({ kind, type, validTo }) =>
    role !== null
    && kind === roleHeldFor[role]
    && (validTo === null || validTo >= day)
    && (role !== 'support' || type === 'support-service'))
}

/** As the server would say it, before it is asked. */
export function problemsOf({ name, email, grants }: PersonDraft): DraftProblems {
  const seen = new Set<string>()
  const ofGrants = new Map<number, DraftProblem>()
  for (const { key, role, unitId } of grants) {
    const held = `${role} ${needsUnit(role) ? unitId : ''}`
    if (role === null)
      ofGrants.set(key, 'role-missing')
    else if (needsUnit(role) && unitId === null)
      ofGrants.set(key, 'unit-missing')
    else if (seen.has(held))
      ofGrants.set(key, 'grant-twice')
    seen.add(held)
  }
  const address = email.trim()
  return {
    ...(name.trim() === '' && { name: 'name-missing' }),
    ...(address === '' ? { email: 'email-missing' } : !/^[^\s@]+@[^\s@][^\s.@]*\.[^\s@]{2,}$/.test(address) && { email: 'email-wrong' }),
    grants: ofGrants,
  }
}

export function isSound({ name, email, grants }: DraftProblems): boolean {
  return name === undefined && email === undefined && grants.size === 0
}

export function personOf({ name, email, grants }: PersonDraft): CreatePerson {
  return {
    name: name.trim(),
    email: email.trim(),
    grants: grants.flatMap(({ role, unitId }) => role === null ? [] : [{ role, unitId: needsUnit(role) ? unitId : null }]),
  }
}

/** The part of the form a refusal is about. */
export function placeOf(failure: unknown): 'email' | 'grants' | 'form' {
  if (!(failure instanceof ApiError))
    return 'form'
  switch (failure.code) {
    case 'already-exists': return 'email'
    case 'cannot-remove-last-administrator':
    case 'unit-not-active': return 'grants'
    case 'invalid-request': return failure.details.field === 'grants' ? 'grants' : 'form'
    default: return 'form'
  }
}
