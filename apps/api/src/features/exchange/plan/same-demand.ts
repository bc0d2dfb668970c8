import type { Scope, TargetRule } from '@rodykle/domain'
import type { DemandFields } from './apply-target.ts'
import { isDeepStrictEqual } from 'node:util'
import { decimal, decimalText } from '@rodykle/domain'

const numeric = ['planned', 'low', 'high', 'baseline']

/** '80.0' and '80' ask the same. */
function plain(rule: TargetRule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, numeric.includes(key) ? decimalText(decimal(String(value))) : value]))
}

function asSet(scope: Scope): Record<string, unknown> {
  switch (scope.kind) {
    case 'all': return { ...scope }
    case 'types': return { kind: scope.kind, types: [...scope.types].toSorted() }
    case 'units': return { kind: scope.kind, unitIds: [...scope.unitIds].toSorted() }
  }
}

/** Whether two demands ask the same of the same units. */
export function isSameDemand(one: DemandFields, other: DemandFields): boolean {
  return one.reportedEvery === other.reportedEvery && one.measuredOver === other.measuredOver
    && isDeepStrictEqual([plain(one.rule), plain(one.unitRule), asSet(one.scope)], [plain(other.rule), plain(other.unitRule), asSet(other.scope)])
}
