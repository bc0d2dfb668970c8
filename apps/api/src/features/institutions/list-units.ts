import type { UnitList, UnitQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq } from 'drizzle-orm'
import { isValidOn } from './queries.ts'
import { readUnits } from './unit-queries.ts'

/** With `on`: those that existed on that day, as they were then. Without: every one there ever was, as it is today. */
export async function listUnits(ctx: Context, { kind, type, on }: UnitQuery): Promise<UnitList> {
  const units = await readUnits(ctx, on ?? ctx.clock.today(), and(
    kind === undefined ? undefined : eq(schema.reportingUnits.kind, kind),
    on === undefined ? undefined : isValidOn(schema.reportingUnits, on),
  ))
  return { units: type === undefined ? units : units.filter(unit => unit.type === type) }
}
