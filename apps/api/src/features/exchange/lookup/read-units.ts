import type { Action, ReportingUnitKind } from '@rodykle/domain'
import type { Context } from '../../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can } from '@rodykle/domain'
import { sql } from 'drizzle-orm'
import { requireActor } from '../../../platform/access.ts'
import { byName } from '../../institutions/index.ts'

const { reportingUnits, unitAliases } = schema

export interface NamedUnit {
  id: string
  kind: ReportingUnitKind
  code: string
  name: string
  /** Everything it may be called: code, legal code, names, aliases. */
  names: readonly string[]
}

/** Every unit there ever was that meets the condition, by name: files speak of closed ones too. */
export async function readUnits(ctx: Context): Promise<NamedUnit[]> {
  const rows = await ctx.db
    .select({
      id: reportingUnits.id,
      kind: reportingUnits.kind,
      code: reportingUnits.code,
      legalCode: reportingUnits.legalCode,
      name: reportingUnits.name,
      shortName: reportingUnits.shortName,
      aliases: sql<string[]>`array(select alias from ${unitAliases} where unit_id = ${reportingUnits}.id order by alias)`,
    })
    .from(reportingUnits)
    .orderBy(byName(reportingUnits.name), reportingUnits.code)
  return rows.map(({ legalCode, shortName, aliases, ...unit }) => ({ ...unit, names: [unit.code, ...legalCode === null ? [] : [legalCode], unit.name, shortName, ...aliases] }))
}

/** Those with which the person may do this. */
export function withinReach(ctx: Context, units: readonly NamedUnit[], action: Action): NamedUnit[] {
  const actor = requireActor(ctx)
  return units.filter(({ id, kind }) => can(actor, action, { unitId: id, unitKind: kind }))
}
