import type { SelfCheckDifference } from '@rodykle/domain'
import { differenceKinds, figureBases, selfCheckTriggers } from '@rodykle/domain'
import { z } from 'zod'
import { Id, Instant } from './primitives.ts'

/** One place where what is stored is not what the raw values say. */
export const Difference = z.object({
  kind: z.enum(differenceKinds),
  year: z.int(),
  /** Null for a year's figure. */
  period: z.string().nullable(),
  target: z.object({ id: Id, code: z.string(), indicator: z.string() }),
  /** Null for a fold: it is the city's. */
  unit: z.string().nullable(),
  basis: z.enum(figureBases).nullable(),
  /** What of it differs: a column, or one of the sums. */
  field: z.string(),
  stored: z.string().nullable(),
  derived: z.string().nullable(),
}) satisfies z.ZodType<SelfCheckDifference>
export type Difference = z.infer<typeof Difference>

export const SelfCheck = z.object({
  id: Id,
  trigger: z.enum(selfCheckTriggers),
  startedAt: Instant,
  finishedAt: Instant,
  checkedValues: z.int(),
  checkedFigures: z.int(),
  differenceCount: z.int(),
  differences: z.array(Difference).describe('the first hundred'),
})
export type SelfCheck = z.infer<typeof SelfCheck>
export const SelfCheckList = z.object({ checks: z.array(SelfCheck).describe('newest first') })
export type SelfCheckList = z.infer<typeof SelfCheckList>
