import { z } from 'zod'

/** What an administrator decides for the whole installation. */
export const Settings = z.object({
  /** Counts of persons above zero and under this are not shown to council and public. */
  smallCountThreshold: z.int(),
  /** How much evidence a unit may keep in all, in megabytes of 1024 × 1024 bytes. */
  evidenceMegabytes: z.int(),
  /** Whether those whom a head has named hand in too, or only the head. */
  deputiesMaySubmit: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

/** What is left out stays as it is. */
export const UpdateSettings = z.strictObject({
  smallCountThreshold: z.int().min(2).max(50).optional(),
  evidenceMegabytes: z.int().min(20).max(100_000).optional(),
  deputiesMaySubmit: z.boolean().optional(),
})
export type UpdateSettings = z.infer<typeof UpdateSettings>
