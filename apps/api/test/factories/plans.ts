import type { Store } from './made.ts'
import { schema } from '@rodykle/db'
import { nextNumber, only } from './made.ts'

export type PlanRow = typeof schema.plans.$inferSelect
export type MeasureRow = typeof schema.measures.$inferSelect
export type IndicatorRow = typeof schema.indicators.$inferSelect

/** A published plan with one priority, one task and one measure, to which targets can be added. */
export async function aPlan(db: Store, fields: Partial<typeof schema.plans.$inferInsert> = {}) {
  const plan = only(await db.insert(schema.plans).values({
    year: 2026,
    status: 'published',
    publishedAt: fields.status === 'draft' ? null : new Date('2026-01-15T08:00:00Z'),
    ...fields,
  }).returning())
  const priority = only(await db.insert(schema.priorities).values({ planId: plan.id, position: 0, code: 'I', title: 'Prioritetas', aim: 'Tikslas' }).returning())
  const task = only(await db.insert(schema.tasks).values({ priorityId: priority.id, position: 0, code: 'I.1', title: 'Uždavinys' }).returning())
  const measure = await aMeasure(db, task)
  return { ...plan, priority, task, measure }
}

export async function aMeasure(db: Store, task: { id: string }, fields: Partial<typeof schema.measures.$inferInsert> = {}): Promise<MeasureRow> {
  return only(await db.insert(schema.measures).values({ taskId: task.id, position: 0, code: 'I.1.1', title: 'Priemonė', ...fields }).returning())
}

/** A lasting indicator: a percent of parents, entered as numerator and denominator. */
export async function anIndicator(db: Store, fields: Partial<typeof schema.indicators.$inferInsert> = {}): Promise<IndicatorRow> {
  const number = nextNumber()
  return only(await db.insert(schema.indicators).values({
    code: `R-${number}`,
    name: `Rodiklis ${number}`,
    valueKind: 'ratio',
    unitOfMeasurement: 'percent',
    base: 'parents',
    numeratorWording: 'Dalyvavę tėvai',
    denominatorWording: 'Visi tėvai',
    unitFold: 'ratio-of-sums',
    periodFold: 'each',
    ...fields,
  }).returning())
}
