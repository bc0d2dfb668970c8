import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { institutionTypes, reportingUnitKinds } from '@rodykle/domain'
import { boolean, date, index, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { primaryId } from './columns.ts'

export const reportingUnitKind = pgEnum('reporting_unit_kind', reportingUnitKinds)
export const institutionType = pgEnum('institution_type', institutionTypes)

/** Everyone who reports: institutions, methodical groups, and the department for the city. Never deleted: history stays with them. */
export const reportingUnits = pgTable('reporting_units', {
  id: primaryId(),
  kind: reportingUnitKind('kind').notNull(),
  /** Our own stable code; matching goes by it first, then by exact name or alias. */
  code: text('code').notNull().unique(),
  legalCode: text('legal_code').unique(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  /** False while the name, type or existence still has to be confirmed by a person; `note` says what. */
  isConfirmed: boolean('is_confirmed').notNull().default(true),
  note: text('note'),
  validFrom: date('valid_from').notNull(),
  /** Last day of existence; null while it exists. */
  validTo: date('valid_to'),
  successorId: uuid('successor_id').references((): AnyPgColumn => reportingUnits.id),
})

/** An institution's type over time; a period counts it by the type valid at the period's end. */
export const unitTypes = pgTable('unit_types', {
  id: primaryId(),
  unitId: uuid('unit_id').notNull().references(() => reportingUnits.id),
  type: institutionType('type').notNull(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
}, table => [index().on(table.unitId)])

/** Other names a unit is written by. */
export const unitAliases = pgTable('unit_aliases', {
  unitId: uuid('unit_id').notNull().references(() => reportingUnits.id),
  alias: text('alias').notNull(),
}, table => [primaryKey({ columns: [table.unitId, table.alias] })])
