import type { Action, Actor, ReportingUnitKind, Role } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can, reportingUnitKinds, roles } from '@rodykle/domain'
import { and, eq, or, sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'

const { people, roleGrants } = schema

/** Somebody who can be told something. */
export interface Reachable {
  id: string
  name: string
  email: string
}

interface UnitLike {
  id: string
  kind: ReportingUnitKind
}

/** Roles that reach units of these kinds whichever unit they are held for: nobody else has to be looked at but those who hold a role for the units themselves. */
function rolesBeyondUnits(action: Action, units: readonly UnitLike[]): Role[] {
  const kinds = new Set(units.map(({ kind }) => kind))
  return roles.filter(role => [...kinds].some(unitKind => can({ personId: '', grants: [{ role, unitId: null }] }, action, { unitId: null, unitKind })))
}

function selectPeople(ctx: Context) {
  const concerned = or(sql`${roleGrants.role} = any(${sql.placeholder('roles')}::role[])`, sql`${roleGrants.unitId} = any(${sql.placeholder('unitIds')}::uuid[])`)
  return ctx.db
    .select({ person: { id: people.id, name: people.name, email: people.email }, role: roleGrants.role, unitId: roleGrants.unitId })
    .from(people)
    .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(and(eq(people.isActive, true), concerned))
}

/** Who may do this with each unit, by the unit's id: active accounts only, each once. */
export async function peopleOfUnits(ctx: Context, action: Action, units: readonly UnitLike[]): Promise<ReadonlyMap<string, readonly Reachable[]>> {
  const rows = await prepared(ctx.db, 'people_of_units', name => selectPeople(ctx).prepare(name)).execute({ roles: rolesBeyondUnits(action, units), unitIds: units.map(({ id }) => id) })
  const everybody = [...Map.groupBy(rows, ({ person }) => person.id).values()].map(grants => ({ grants, actor: { personId: grants[0]?.person.id ?? '', grants } satisfies Actor }))
  /** Those who may with every unit of a kind, and whoever holds a role for one unit: nobody else has to be asked about. */
  const ofKind = new Map(reportingUnitKinds.map(kind => [kind, everybody.filter(({ actor }) => can(actor, action, { unitId: null, unitKind: kind }))]))
  const holders = Map.groupBy(everybody.flatMap(one => one.grants.flatMap(({ unitId }) => unitId === null ? [] : [{ one, unitId }])), ({ unitId }) => unitId)

  return new Map(units.map(({ id, kind }) => {
    const own = (holders.get(id) ?? []).map(({ one }) => one).filter(({ actor }) => can(actor, action, { unitId: id, unitKind: kind }))
    const able = new Set([...ofKind.get(kind) ?? [], ...own])
    return [id, [...able].flatMap(({ grants }) => grants[0]?.person ?? [])]
  }))
}
