import type { TargetRule } from '@rodykle/domain'
import type { Store } from './made.ts'
import type { IndicatorRow } from './plans.ts'
import { schema } from '@rodykle/db'
import { nextNumber, only } from './made.ts'
import { anIndicator } from './plans.ts'

export type TargetRow = typeof schema.targets.$inferSelect
export type TargetVersionRow = typeof schema.targetVersions.$inferSelect
export type TargetWithVersion = TargetRow & { indicator: IndicatorRow, version: TargetVersionRow }

interface NewTarget {
  plan: { id: string, year: number, measure: { id: string } }
  /** Under which measure, if not the plan's own. */
  measure?: { id: string }
  indicator?: IndicatorRow
  fields?: Partial<typeof schema.targets.$inferInsert>
  version?: Partial<typeof schema.targetVersions.$inferInsert>
}

const atLeastEighty: TargetRule = { kind: 'at-least', planned: '80', assumed: false }

/** At least 80 %, asked of every institution each half-year, from the plan's first day; any of it can be said otherwise. */
export async function aTarget(db: Store, { plan, measure = plan.measure, indicator, fields, version }: NewTarget): Promise<TargetWithVersion> {
  const asked = indicator ?? await anIndicator(db)
  const number = nextNumber()
  const target = only(await db.insert(schema.targets).values({
    planId: plan.id,
    measureId: measure.id,
    indicatorId: asked.id,
    position: number,
    code: `I.1.1.${number}`,
    ...fields,
  }).returning())
  const rule = version?.rule ?? atLeastEighty
  const first = only(await db.insert(schema.targetVersions).values({
    targetId: target.id,
    version: 1,
    validFrom: `${plan.year}-01-01`,
    rule,
    unitRule: rule,
    scope: { kind: 'all', unitKind: 'institution' },
    reportedEvery: 'half-year',
    measuredOver: 'half-year',
    ...version,
  }).returning())
  return { ...target, indicator: asked, version: first }
}
