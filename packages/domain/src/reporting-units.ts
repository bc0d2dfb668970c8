/** Who reports. `city` is the department itself, reporting for the whole city. */
export const reportingUnitKinds = ['institution', 'methodical-group', 'city'] as const
export type ReportingUnitKind = typeof reportingUnitKinds[number]

export const institutionTypes = [
  'kindergarten',
  'school-kindergarten',
  'primary-school',
  'progymnasium',
  'basic-school',
  'adult-school',
  'gymnasium',
  'non-formal',
  'support-service',
] as const
export type InstitutionType = typeof institutionTypes[number]

/** Bendrojo ugdymo mokyklos: everything that teaches a general-education programme at primary level or above. */
export const generalEducationTypes = ['school-kindergarten', 'primary-school', 'progymnasium', 'basic-school', 'adult-school', 'gymnasium'] as const satisfies readonly InstitutionType[]

/** Ikimokyklinio ugdymo įstaigos: a school-kindergarten teaches both programmes and counts in both. */
export const preschoolTypes = ['kindergarten', 'school-kindergarten'] as const satisfies readonly InstitutionType[]

/** Whom a target asks. */
export type Scope
  = | { kind: 'all', unitKind: ReportingUnitKind }
    | { kind: 'types', types: readonly InstitutionType[] }
    | { kind: 'units', unitIds: readonly string[] }

export interface ScopedUnit {
  id: string
  kind: ReportingUnitKind
  /** The type valid at the period's end; null for what is not an institution. */
  type: InstitutionType | null
}

export function isInScope(unit: ScopedUnit, scope: Scope): boolean {
  switch (scope.kind) {
    case 'all': return unit.kind === scope.unitKind
    case 'types': return unit.type !== null && scope.types.includes(unit.type)
    case 'units': return scope.unitIds.includes(unit.id)
  }
}
