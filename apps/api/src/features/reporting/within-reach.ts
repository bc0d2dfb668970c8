import type { Action } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can, reportingUnitKinds } from '@rodykle/domain'
import { inArray, or, sql } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'

const { reportingUnits } = schema

/** The units with which the person may do this, as a condition on `reportingUnits`: whole kinds, and those they hold a role for. */
export function unitsWithinReach(ctx: Context, action: Action): SQL {
  const actor = requireActor(ctx)
  const kinds = reportingUnitKinds.filter(unitKind => can(actor, action, { unitId: null, unitKind }))
  const own = actor.grants.flatMap(({ unitId }) => unitId !== null && can(actor, action, { unitId }) ? [unitId] : [])
  return or(
    kinds.length > 0 ? inArray(reportingUnits.kind, kinds) : undefined,
    own.length > 0 ? inArray(reportingUnits.id, own) : undefined,
  ) ?? sql`false`
}
