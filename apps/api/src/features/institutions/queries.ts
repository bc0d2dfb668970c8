import type { UnitRef } from '@rodykle/contracts'
import type { ScopedUnit } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'

const { reportingUnits, unitTypes } = schema

/** Orders a name as Lithuanian does: Ą after A, Š after S, Y with I. Quotation marks do not count, or every „name“ in them would come first. */
export function byName(column: PgColumn): SQL {
  return sql`translate(${column}, '„“”"«»', '') collate "lt-x-icu"`
}

/** The columns of a `UnitRef`, for a select that joins `reportingUnits`. */
export const unitRefColumns = {
  id: reportingUnits.id,
  kind: reportingUnits.kind,
  code: reportingUnits.code,
  name: reportingUnits.name,
  shortName: reportingUnits.shortName,
}

/** A unit as it was on one day: how it is called, and of which type it was then. */
export type UnitOn = UnitRef & ScopedUnit

/** Every unit that existed on the day ('2026-12-31'), with the type valid then; by name, Lithuanian order. */
export function unitsOn(ctx: Context, day: string): Promise<UnitOn[]> {
  return ctx.db
    .select({ ...unitRefColumns, type: unitTypes.type })
    .from(reportingUnits)
    .leftJoin(unitTypes, and(
      eq(unitTypes.unitId, reportingUnits.id),
      isValidOn(unitTypes, day),
    ))
    .where(isValidOn(reportingUnits, day))
    .orderBy(byName(reportingUnits.name), reportingUnits.code)
}

/** The unit of that id, whether it still exists or not; null for an unknown id. */
export async function findUnitRef(ctx: Context, id: string): Promise<UnitRef | null> {
  const [unit] = await ctx.db.select(unitRefColumns).from(reportingUnits).where(eq(reportingUnits.id, id))
  return unit ?? null
}

/** Both ends count: a unit still exists on its last day. */
export function isValidOn(table: { validFrom: PgColumn, validTo: PgColumn }, day: string): SQL | undefined {
  return and(lte(table.validFrom, day), or(isNull(table.validTo), gte(table.validTo, day)))
}
