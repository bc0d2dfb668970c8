import type { InstitutionType, ScopedUnit } from './reporting-units.ts'
import { expect, it } from 'vitest'
import { generalEducationTypes, isInScope, preschoolTypes } from './reporting-units.ts'

function institution(type: InstitutionType): ScopedUnit {
  return { id: 'unit', kind: 'institution', type }
}

const group: ScopedUnit = { id: 'group', kind: 'methodical-group', type: null }

it.each([
  ['every institution', { kind: 'all', unitKind: 'institution' }, institution('kindergarten'), true],
  ['every institution', { kind: 'all', unitKind: 'institution' }, group, false],
  ['every methodical group', { kind: 'all', unitKind: 'methodical-group' }, group, true],
  ['general-education schools', { kind: 'types', types: generalEducationTypes }, institution('gymnasium'), true],
  ['general-education schools', { kind: 'types', types: generalEducationTypes }, institution('kindergarten'), false],
  ['general-education schools', { kind: 'types', types: generalEducationTypes }, group, false],
  ['named units', { kind: 'units', unitIds: ['unit'] }, institution('support-service'), true],
  ['named units', { kind: 'units', unitIds: ['unit'] }, group, false],
] as const)('%s: %j over %j is %s', (_, scope, unit, asked) => {
  expect(isInScope(unit, scope)).toBe(asked)
})

it('counts a school-kindergarten both among schools and among pre-school institutions', () => {
  expect(isInScope(institution('school-kindergarten'), { kind: 'types', types: generalEducationTypes })).toBe(true)
  expect(isInScope(institution('school-kindergarten'), { kind: 'types', types: preschoolTypes })).toBe(true)
})
