import type { Scope } from '@rodykle/domain'
import type { Transaction } from '../../src/client.ts'
import type { SeedScope } from '../plan-2020/seed-plan.ts'
import { reportingUnits } from '../../src/schema/index.ts'

/** Ids of the units by our own codes. */
export type UnitDirectory = ReadonlyMap<string, string>

/** Codes of the methodical groups of each field. */
export type GroupFields = Record<'subjects' | 'support', readonly string[]>

export const noGroups: GroupFields = { subjects: [], support: [] }

export async function readUnitDirectory(tx: Transaction): Promise<UnitDirectory> {
  const rows = await tx.select({ id: reportingUnits.id, code: reportingUnits.code }).from(reportingUnits)
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** The scope with ids. Where no group of a field is known yet, every group is asked: an empty list would ask nobody. */
export function resolveScope(scope: SeedScope, units: UnitDirectory, groups: GroupFields): Scope {
  switch (scope.kind) {
    case 'all':
    case 'types':
      return scope
    case 'units':
      return { kind: 'units', unitIds: idsOf(scope.unitCodes, units) }
    case 'groups': {
      const codes = groups[scope.field]
      return codes.length === 0 ? { kind: 'all', unitKind: 'methodical-group' } : { kind: 'units', unitIds: idsOf(codes, units) }
    }
  }
}

function idsOf(codes: readonly string[], units: UnitDirectory): string[] {
  return codes.map((code) => {
    const id = units.get(code)
    if (id === undefined)
      throw new Error(`the plan names ${code}, which is no reporting unit`)
    return id
  })
}
