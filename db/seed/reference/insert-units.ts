import type { Transaction } from '../../src/client.ts'
import { reportingUnits, unitAliases, unitTypes } from '../../src/schema/index.ts'
import { cityUnit } from '../city-unit.ts'
import { institutions } from '../institutions.ts'

/** The institutions with their types and aliases, and the department as the city's own unit. */
export async function insertUnits(tx: Transaction): Promise<void> {
  const rows = await tx.insert(reportingUnits).values([
    ...institutions.map(({ code, name, shortName, confirmed, note, validFrom }) =>
      ({ kind: 'institution' as const, code, name, shortName, isConfirmed: confirmed, note, validFrom })),
    { kind: 'city', code: cityUnit.code, name: cityUnit.name, shortName: cityUnit.shortName, validFrom: cityUnit.validFrom },
  ]).returning({ id: reportingUnits.id, code: reportingUnits.code })
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  const idOf = (code: string): string => {
    const id = ids.get(code)
    if (id === undefined)
      throw new Error(`unit ${code} was not inserted`)
    return id
  }

  await tx.insert(unitTypes).values(institutions.map(({ code, type, validFrom }) => ({ unitId: idOf(code), type, validFrom })))
  await tx.insert(unitAliases).values([cityUnit, ...institutions].flatMap(({ code, aliases }) => aliases.map(alias => ({ unitId: idOf(code), alias }))))
}
