import type { PersonAnswer, SessionAnswer, Unit } from '@rodykle/contracts'
import type { Role } from '@rodykle/domain'
import { testId } from './submission-fixture.ts'

/** A confirmed gymnasium without a legal code, unless said otherwise. */
export function unitOf(change: Partial<Unit> = {}): Unit {
  const name = change.name ?? 'Pavyzdinė gimnazija'
  const type = change.kind === 'methodical-group' || change.kind === 'city' ? null : change.type ?? 'gymnasium'
  return {
    id: testId(),
    kind: 'institution',
    code: 'pavyzdine-gimnazija',
    name,
    shortName: name,
    type,
    legalCode: null,
    isConfirmed: true,
    note: null,
    validFrom: '2019-09-01',
    validTo: null,
    successorId: null,
    aliases: [],
    types: type === null ? [] : [{ type, validFrom: '2019-09-01', validTo: null }],
    ...change,
  }
}

export function personOf(change: Partial<PersonAnswer> = {}): PersonAnswer {
  return { id: testId(), email: 'kazkas@rodykle.example', name: 'Pavyzdinė paskyra', isActive: true, mustChangePassword: false, isInvited: false, grants: [{ role: 'council', unit: null }], ...change }
}

/** Somebody signed in who holds one role for the whole city, or for a unit. */
export function sessionAs(role: Role, unit: Unit | null = null): SessionAnswer & { signedIn: NonNullable<SessionAnswer['signedIn']> } {
  return { signedIn: { person: { id: testId(), email: `${role}@rodykle.example`, name: role }, grants: [{ role, unit }], mustChangePassword: false }, demonstration: null, version: '0' }
}
