import { institutionTypes, reportingUnitKinds } from '@rodykle/domain'
import { z } from 'zod'
import { UnitRef } from './accounts.ts'
import { Id, IsoDate, LongText, ShortText } from './primitives.ts'

export const Unit = UnitRef.extend({
  /** Valid on the day asked about; null for what is not an institution. */
  type: z.enum(institutionTypes).nullable(),
  legalCode: z.string().nullable(),
  isConfirmed: z.boolean(),
  note: z.string().nullable(),
  validFrom: IsoDate,
  validTo: IsoDate.nullable(),
  successorId: Id.nullable(),
  aliases: z.array(z.string()),
  types: z.array(z.object({ type: z.enum(institutionTypes), validFrom: IsoDate, validTo: IsoDate.nullable() })).describe('oldest first'),
})
export type Unit = z.infer<typeof Unit>

export const UnitQuery = z.strictObject({ kind: z.enum(reportingUnitKinds).optional(), type: z.enum(institutionTypes).optional(), on: IsoDate.optional() })
export type UnitQuery = z.infer<typeof UnitQuery>
export const UnitList = z.object({ units: z.array(Unit).describe('by name, Lithuanian order') })
export type UnitList = z.infer<typeof UnitList>

const LegalCode = z.string().regex(/^\d{7,9}$/)
export const CreateUnit = z.strictObject({
  kind: z.enum(['institution', 'methodical-group']),
  code: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(80),
  name: ShortText,
  shortName: ShortText,
  legalCode: LegalCode.nullable(),
  type: z.enum(institutionTypes).nullable(),
  validFrom: IsoDate,
  aliases: z.array(ShortText).max(20),
})
export type CreateUnit = z.infer<typeof CreateUnit>

export const UpdateUnit = z.strictObject({
  name: ShortText.optional(),
  shortName: ShortText.optional(),
  legalCode: LegalCode.nullable().optional(),
  isConfirmed: z.boolean().optional(),
  note: LongText.nullable().optional(),
  aliases: z.array(ShortText).max(20).optional(),
})
export type UpdateUnit = z.infer<typeof UpdateUnit>

/** A new type from a day on; the former one ends the day before. */
export const ChangeUnitType = z.strictObject({ type: z.enum(institutionTypes), validFrom: IsoDate })
export type ChangeUnitType = z.infer<typeof ChangeUnitType>
/** The unit's last day, and who carries on (null: nobody). Its history stays. */
export const CloseUnit = z.strictObject({ validTo: IsoDate, successorId: Id.nullable() })
export type CloseUnit = z.infer<typeof CloseUnit>
