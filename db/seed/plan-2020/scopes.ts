import type { SeedScope } from './seed-plan.ts'
import { generalEducationTypes, preschoolTypes } from '@rodykle/domain'

export const everyInstitution: SeedScope = { kind: 'all', unitKind: 'institution' }
export const everyGroup: SeedScope = { kind: 'all', unitKind: 'methodical-group' }
export const subjectGroups: SeedScope = { kind: 'groups', field: 'subjects' }
export const supportGroups: SeedScope = { kind: 'groups', field: 'support' }
export const theCity: SeedScope = { kind: 'all', unitKind: 'city' }
export const generalEducation: SeedScope = { kind: 'types', types: generalEducationTypes }
export const preschools: SeedScope = { kind: 'types', types: preschoolTypes }

export function only(unitCode: string): SeedScope {
  return { kind: 'units', unitCodes: [unitCode] }
}
