import type { Unit } from '@rodykle/contracts'
import type { InstitutionType } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import { NotFoundError } from '../../platform/errors.ts'
import { byName } from './queries.ts'

const { reportingUnits, unitAliases, unitTypes } = schema

export type UnitRow = typeof reportingUnits.$inferSelect
type UnitTypeSpan = Unit['types'][number]

/** Units with all that is known of them, of the type they had on `day`; by name, Lithuanian order. */
export async function readUnits(ctx: Context, day: string, condition?: SQL): Promise<Unit[]> {
  const rows = await ctx.db
    .select({
      unit: reportingUnits,
      aliases: sql<string[]>`array(
        select alias from ${unitAliases} where unit_id = ${reportingUnits}.id order by alias collate "lt-x-icu")`,
      types: sql<UnitTypeSpan[]>`(
        select coalesce(json_agg(json_build_object('type', type, 'validFrom', valid_from, 'validTo', valid_to) order by valid_from), '[]')
        from ${unitTypes} where unit_id = ${reportingUnits}.id)`,
    })
    .from(reportingUnits)
    .where(condition)
    .orderBy(byName(reportingUnits.name), reportingUnits.code)
  return rows.map(({ unit, aliases, types }) => ({ ...unit, aliases, types, type: typeOn(types, day) }))
}

function typeOn(types: readonly UnitTypeSpan[], day: string): InstitutionType | null {
  return types.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))?.type ?? null
}

/** As it is today. @throws NotFoundError */
export async function mustReadUnit(ctx: Context, id: string): Promise<Unit> {
  const [unit] = await readUnits(ctx, ctx.clock.today(), eq(reportingUnits.id, id))
  if (unit === undefined)
    throw new NotFoundError('unit')
  return unit
}

/** Nobody else changes the unit until the transaction ends. @throws NotFoundError */
export async function lockUnit(ctx: TransactionContext, id: string): Promise<UnitRow> {
  const [unit] = await ctx.db.select().from(reportingUnits).where(eq(reportingUnits.id, id)).for('update')
  if (unit === undefined)
    throw new NotFoundError('unit')
  return unit
}
