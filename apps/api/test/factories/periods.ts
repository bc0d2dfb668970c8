import type { Store } from './made.ts'
import type { TargetWithVersion } from './targets.ts'
import { schema } from '@rodykle/db'
import { only } from './made.ts'

export type PeriodRow = typeof schema.periods.$inferSelect
export type SubmissionRow = typeof schema.submissions.$inferSelect
export type ActualRow = typeof schema.actuals.$inferSelect
type NewPeriod = Partial<typeof schema.periods.$inferInsert>

/** The plan's second half-year, due on 15 December and not yet open. */
export async function aPeriod(db: Store, plan: { id: string, year: number }, fields: NewPeriod = {}): Promise<PeriodRow> {
  return only(await db.insert(schema.periods).values({
    planId: plan.id,
    kind: 'half-year',
    label: `${plan.year} m. II pusmetis`,
    startsOn: `${plan.year}-07-01`,
    endsOn: `${plan.year}-12-31`,
    opensOn: `${plan.year}-11-01`,
    dueOn: `${plan.year}-12-15`,
    ...fields,
  }).returning())
}

export function anOpenPeriod(db: Store, plan: { id: string, year: number }, fields: NewPeriod = {}): Promise<PeriodRow> {
  return aPeriod(db, plan, { state: 'open', ...fields })
}

interface NewSubmission {
  period: { id: string }
  unit: { id: string }
  /** One asked cell is made for each. */
  targets: readonly TargetWithVersion[]
  fields?: Partial<typeof schema.submissions.$inferInsert>
  /** Given to every cell. */
  actual?: Partial<typeof schema.actuals.$inferInsert>
}

/** What opening a period makes for one unit: a draft with an empty cell per target. Cells come in the order of `targets`. */
export async function aSubmission(db: Store, { period, unit, targets, fields, actual }: NewSubmission): Promise<SubmissionRow & { actuals: ActualRow[] }> {
  const submission = only(await db.insert(schema.submissions).values({ periodId: period.id, unitId: unit.id, ...fields }).returning())
  const actuals = await Promise.all(targets.map(async target => only(await db.insert(schema.actuals).values({
    submissionId: submission.id,
    periodId: period.id,
    unitId: unit.id,
    targetId: target.id,
    targetVersionId: target.version.id,
    status: 'no-data',
    ...actual,
  }).returning())))
  return { ...submission, actuals }
}
