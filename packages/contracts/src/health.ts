import { z } from 'zod'

export const HealthAnswer = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  checks: z.object({
    database: z.object({ ok: z.boolean(), milliseconds: z.number() }),
    migrations: z.object({ ok: z.boolean(), applied: z.int() }),
    dataFolder: z.object({ ok: z.boolean(), freeMegabytes: z.number().nullable() }),
  }),
})
export type HealthAnswer = z.infer<typeof HealthAnswer>
