import { z } from 'zod'

export const Id = z.uuid()
export const IdParams = z.strictObject({ id: Id })

/** A decimal as people enter it: up to 15 digits before the point and 10 after; always with a point, never an exponent. */
export const DecimalInput = z.string().regex(/^-?\d{1,15}(?:\.\d{1,10})?$/)
/** A computed decimal, up to 20 decimals. */
export const DecimalOutput = z.string()

export const IsoDate = z.iso.date()
export const IsoMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
export const Instant = z.iso.datetime()
export const Year = z.int().min(2000).max(2100)

export const ShortText = z.string().trim().min(1).max(300)
export const LongText = z.string().trim().max(4000)
export const Version = z.int().min(1)

/** One field of a query string that is a number or a flag. */
export const YearQuery = z.coerce.number().pipe(Year)
export const NoContent = z.null().describe('No content')
