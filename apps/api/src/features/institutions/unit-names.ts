import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq, ne, sql } from 'drizzle-orm'
import { ConflictError } from '../../platform/errors.ts'

const { reportingUnits, unitAliases } = schema

interface NamesOfUnit {
  /** The unit that has them; null while it does not exist yet. */
  id: string | null
  code?: string
  legalCode?: string | null
  names: readonly string[]
}

/**
 * Units are told apart by code, name and alias, when files are read too: no two may share one, letter case aside.
 * Whoever else gives a name waits until this transaction ends.
 * @throws ConflictError 'already-exists' with the field and the unit that has it
 */
export async function assertNamesFree(ctx: TransactionContext, { id, code, legalCode, names }: NamesOfUnit): Promise<void> {
  await ctx.db.execute(sql`lock table ${reportingUnits} in share row exclusive mode`)
  const isAnother = id === null ? undefined : ne(reportingUnits.id, id)
  const lowerNames = sql`(select lower(given) from unnest(array[${sql.join(names.map(name => sql`${name}`), sql`, `)}]::text[]) as given)`

  const taken = {
    code: code === undefined ? sql`false` : eq(reportingUnits.code, code),
    legalCode: legalCode === undefined || legalCode === null ? sql`false` : eq(reportingUnits.legalCode, legalCode),
    name: sql`lower(${reportingUnits.name}) in ${lowerNames} or exists (
      select from ${unitAliases} where ${unitAliases.unitId} = ${reportingUnits.id} and lower(${unitAliases.alias}) in ${lowerNames})`,
  }
  for (const [field, isTaken] of Object.entries(taken)) {
    const [other] = await ctx.db.select({ id: reportingUnits.id }).from(reportingUnits).where(and(isAnother, isTaken)).limit(1)
    if (other !== undefined)
      throw new ConflictError('already-exists', { field, unitId: other.id })
  }
}

/** Replaces the other names a unit is written by. */
export async function setAliases(ctx: TransactionContext, unitId: string, aliases: readonly string[]): Promise<void> {
  await ctx.db.delete(unitAliases).where(eq(unitAliases.unitId, unitId))
  const distinct = [...new Set(aliases)]
  if (distinct.length > 0)
    await ctx.db.insert(unitAliases).values(distinct.map(alias => ({ unitId, alias })))
}
