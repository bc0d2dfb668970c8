import type { Role, TurnSide } from '@rodykle/domain'

/** Who reviews speaks for the department, everybody else for the unit. */
export function sideOf(grants: readonly { role: Role }[]): TurnSide {
  return grants.some(({ role }) => role === 'department') ? 'department' : 'unit'
}
