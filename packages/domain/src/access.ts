import type { ReportingUnitKind } from './reporting-units.ts'
import type { Actor, Role } from './roles.ts'

/** Everything a person can ask the platform to do. Routes, verbs and screens ask about these and nothing else. */
export const actions = [
  'session:read',
  'institution:read',
  'institution:manage',
  'people:manage',
  'deputy:manage',
  'mail:read',
  'mail:manage',
  'plan:read',
  'plan:read-draft',
  'plan:edit',
  'period:read',
  'period:manage',
  'submission:read',
  'submission:fill',
  'submission:submit',
  /** Where the installation lets deputies: see `maySubmit`. */
  'submission:submit-for-head',
  'submission:review',
  'remark:add',
  'value:import',
  'denominator:give',
  'benchmark:manage',
  'figures:read-approved',
  'figures:read-working',
  'figures:read-unit',
  'audit:read',
  'settings:read',
  'settings:manage',
  'self-check:read',
  'self-check:run',
] as const
export type Action = typeof actions[number]

/** What an action is about. Without a unit the question is "may they do this at all, to something?". */
export interface Subject {
  unitId?: string | null
  unitKind?: ReportingUnitKind
}

/**
 * How far a role's permission reaches: everything, only the unit the role is held for, that unit and every methodical group
 * (the PPT coordinates them), or only the city's own figures (the department reports those itself).
 */
type Reach = 'all' | 'own' | 'own-and-groups' | 'city'

const signedIn: Partial<Record<Action, Reach>> = {
  'session:read': 'all',
  'institution:read': 'all',
  'plan:read': 'all',
  'period:read': 'all',
  'figures:read-approved': 'all',
}

const permissions: Record<Role, Partial<Record<Action, Reach>>> = {
  'administrator': {
    ...signedIn,
    'institution:manage': 'all',
    'people:manage': 'all',
    'mail:read': 'all',
    'mail:manage': 'all',
    'plan:read-draft': 'all',
    'submission:read': 'all',
    'figures:read-working': 'all',
    'figures:read-unit': 'all',
    'audit:read': 'all',
    'settings:read': 'all',
    'settings:manage': 'all',
    'self-check:read': 'all',
    'self-check:run': 'all',
  },
  'department': {
    ...signedIn,
    'plan:read-draft': 'all',
    'plan:edit': 'all',
    'period:manage': 'all',
    'submission:read': 'all',
    'submission:fill': 'city',
    'submission:submit': 'city',
    'submission:review': 'all',
    'remark:add': 'all',
    'value:import': 'all',
    'denominator:give': 'all',
    'benchmark:manage': 'all',
    'figures:read-working': 'all',
    'figures:read-unit': 'all',
    'audit:read': 'all',
  },
  'head': { ...signedIn, 'deputy:manage': 'own', 'submission:read': 'own', 'submission:fill': 'own', 'submission:submit': 'own', 'remark:add': 'own', 'value:import': 'own', 'figures:read-unit': 'own' },
  'editor': { ...signedIn, 'submission:read': 'own', 'submission:fill': 'own', 'submission:submit-for-head': 'own', 'remark:add': 'own', 'value:import': 'own', 'figures:read-unit': 'own' },
  'council': { ...signedIn },
  'support': {
    ...signedIn,
    'submission:read': 'own-and-groups',
    'submission:fill': 'own-and-groups',
    'submission:submit': 'own-and-groups',
    'remark:add': 'own-and-groups',
    'value:import': 'own-and-groups',
    'figures:read-unit': 'own-and-groups',
  },
  'group-chair': { ...signedIn, 'submission:read': 'own', 'submission:fill': 'own', 'submission:submit': 'own', 'remark:add': 'own', 'value:import': 'own', 'figures:read-unit': 'own' },
}

function reaches(reach: Reach, grantUnitId: string | null, subject: Subject): boolean {
  if (subject.unitId === undefined)
    return true
  const isOwn = grantUnitId !== null && subject.unitId === grantUnitId
  switch (reach) {
    case 'all': return true
    case 'own': return isOwn
    case 'own-and-groups': return isOwn || subject.unitKind === 'methodical-group'
    case 'city': return subject.unitKind === 'city'
  }
}

export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  return actor.grants.some((grant) => {
    const reach = permissions[grant.role][action]
    return reach !== undefined && reaches(reach, grant.unitId, subject)
  })
}

/** Whether they may hand in, which is the head's to do; a deputy's too where the installation has decided so. */
export function maySubmit(actor: Actor, subject: Subject, { deputiesMaySubmit }: { deputiesMaySubmit: boolean }): boolean {
  return can(actor, 'submission:submit', subject) || (deputiesMaySubmit && can(actor, 'submission:submit-for-head', subject))
}
