import { z } from 'zod'

/** What an administrator decides for the whole installation. */
export const Settings = z.object({
  /** Counts of persons above zero and under this are not shown to council and public. */
  smallCountThreshold: z.int(),
})
export type Settings = z.infer<typeof Settings>

export const UpdateSettings = z.strictObject({ smallCountThreshold: z.int().min(2).max(50) })
export type UpdateSettings = z.infer<typeof UpdateSettings>
