import type { UnitFold } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { can } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'

/** Who sees working figures sees all of them; from everybody else small counts of persons are hidden. */
export function hidesSmallCounts(ctx: Context): boolean {
  return !can(requireActor(ctx), 'figures:read-working')
}

/** Folds whose city figure counts what the units count; the others count units, events or answers. */
const foldsOfCounts: readonly UnitFold[] = ['ratio-of-sums', 'sum', 'weighted-mean', 'single']

/** Whether a figure of this indicator, once folded, says how many persons there are. */
export function isCountOfPersons(indicator: { countsPersons: boolean, unitFold: UnitFold }): boolean {
  return indicator.countsPersons && foldsOfCounts.includes(indicator.unitFold)
}
