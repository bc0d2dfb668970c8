import type { InstitutionType } from '@rodykle/domain'
import type { Store } from './made.ts'
import { schema } from '@rodykle/db'
import { nextNumber, only } from './made.ts'

export type UnitRow = typeof schema.reportingUnits.$inferSelect
type NewUnit = Partial<typeof schema.reportingUnits.$inferInsert> & { type?: InstitutionType | null }

/** A reporting unit: a progymnasium unless told otherwise. Only institutions have a type. */
export async function aUnit(db: Store, { type, ...fields }: NewUnit = {}): Promise<UnitRow> {
  const number = nextNumber()
  const unit = only(await db.insert(schema.reportingUnits).values({
    kind: 'institution',
    code: `istaiga-${number}`,
    name: `Įstaiga ${String(number).padStart(5, '0')}`,
    shortName: `Įstaiga ${number}`,
    validFrom: '2019-09-01',
    ...fields,
  }).returning())
  if (unit.kind === 'institution' && type !== null)
    await db.insert(schema.unitTypes).values({ unitId: unit.id, type: type ?? 'progymnasium', validFrom: unit.validFrom })
  return unit
}

/** The department, as the unit that reports the city's own figures. */
export function aCity(db: Store, fields: NewUnit = {}): Promise<UnitRow> {
  return aUnit(db, { kind: 'city', name: 'Švietimo ir sporto skyrius', ...fields })
}

export function aMethodicalGroup(db: Store, fields: NewUnit = {}): Promise<UnitRow> {
  return aUnit(db, { kind: 'methodical-group', name: `Metodinis būrelis ${nextNumber()}`, ...fields })
}
