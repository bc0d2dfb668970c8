import type { ReportingUnitKind } from './reporting-units.ts'

/** Who a signed-in person is to the platform, in the order in which accounts are listed. */
export const roles = ['administrator', 'department', 'head', 'editor', 'council', 'support', 'group-chair'] as const
export type Role = typeof roles[number]

/** For what a role is held: one unit of that kind; null speaks for the whole city. */
export const roleHeldFor = {
  'administrator': null,
  'department': null,
  'head': 'institution',
  'editor': 'institution',
  'council': null,
  'support': 'institution',
  'group-chair': 'methodical-group',
} as const satisfies Record<Role, ReportingUnitKind | null>

/** A role is held for one reporting unit (a head's institution, a chair's group) or for the city as a whole (`unitId: null`). */
export interface RoleGrant {
  role: Role
  unitId: string | null
}

export interface Actor {
  personId: string
  grants: readonly RoleGrant[]
}
