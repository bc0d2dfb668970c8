import { z } from 'zod'
import { Id, Instant, IsoDate } from './primitives.ts'

export const AuditQuery = z.strictObject({
  unitId: Id.optional(),
  personId: Id.optional(),
  entityId: Id.optional(),
  indicatorId: Id.optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  /** The `next` of the page before. */
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditQuery = z.infer<typeof AuditQuery>

const State = z.record(z.string(), z.unknown()).nullable()
export const AuditEntry = z.object({
  id: Id,
  at: Instant,
  actorId: Id.nullable(),
  actorName: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: Id.nullable(),
  unit: z.object({ id: Id, name: z.string() }).nullable(),
  indicator: z.object({ id: Id, name: z.string() }).nullable(),
  before: State,
  after: State,
})
export type AuditEntry = z.infer<typeof AuditEntry>
export const AuditPage = z.object({ entries: z.array(AuditEntry).describe('newest first'), next: Id.nullable() })
export type AuditPage = z.infer<typeof AuditPage>
