import { z } from 'zod'
import { Id, Instant, IsoDate } from './primitives.ts'

/** Everything the trail can say was done, as `entity.verb`. The screen words each one; a new code needs a text in both languages. */
export const auditActions = [
  'session.sign-in',
  'session.sign-out',
  'person.create',
  'person.update',
  'person.change-password',
  'person.reset-password',
  'institution.create',
  'institution.update',
  'institution.change-type',
  'institution.close',
  'plan.create',
  'plan.update',
  'plan.publish',
  'plan.close',
  'priority.create',
  'priority.update',
  'priority.move',
  'priority.delete',
  'task.create',
  'task.update',
  'task.move',
  'task.delete',
  'measure.create',
  'measure.update',
  'measure.move',
  'measure.delete',
  'indicator.create',
  'indicator.update',
  'target.create',
  'target.change',
  'target.move',
  'target.delete',
  'period.create',
  'period.update',
  'period.open',
  'period.close',
  'period.set-override',
  'period.remove-override',
  'actual.save',
  'actual.accept',
  'actual.return',
  'actual.reopen',
  'actual.give-denominator',
  'event.create',
  'event.update',
  'event.delete',
  'benchmark.set',
  'benchmark.remove',
  'submission.submit',
  'submission.accept',
  'submission.return',
  'submission.approve',
  'import.plan',
  'import.actuals',
  'import.benchmarks',
  'settings.update',
  'self-check.run',
  'demonstration.load',
] as const
export type AuditAction = typeof auditActions[number]

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
