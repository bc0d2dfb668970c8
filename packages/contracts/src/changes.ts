import { z } from 'zod'
import { Id, Version } from './primitives.ts'

/** What is told while somebody looks: what changed and where, never to what. Whoever shows it asks for it again. */
export const Change = z.discriminatedUnion('kind', [
  /** Something may have been missed. */
  z.object({ kind: z.literal('look-again') }),
  /** The session is over; nothing more will be told. */
  z.object({ kind: z.literal('signed-out') }),
  z.object({
    kind: z.literal('submissions'),
    periodId: Id,
    submissions: z.array(z.object({
      id: Id,
      /** The values that changed, and what they are now; null where it is anything of the submission. */
      cells: z.array(z.object({ id: Id, version: Version })).nullable(),
    })),
  }),
  /** What is said of values, or proves them. */
  z.object({ kind: z.literal('beside'), periodId: Id, cells: z.array(z.object({ id: Id, submissionId: Id })) }),
  /** Its days, or more submissions than can be named. */
  z.object({ kind: z.literal('period'), periodId: Id }),
  /** Something the person is told. */
  z.object({ kind: z.literal('notices') }),
])
export type Change = z.infer<typeof Change>
