import type { EventWritten } from '@rodykle/contracts'
import type { TargetRule } from '@rodykle/domain'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { Client } from '../../../../test/client.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { aMethodicalGroup, anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget } from '../../../../test/factories/index.ts'

const everyMonth: TargetRule = { kind: 'every-month', from: '2026-01', to: '2026-12', assumed: false }

/** A methodical group asked in an open half-year (July to December 2026) whether it met every month; its chair. */
export async function aJournal(world: TestApp, { unitRule = everyMonth, periodFold = 'sum' }: { unitRule?: TargetRule, periodFold?: 'sum' | 'latest' } = {}) {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const group = await aMethodicalGroup(world.db)
  const indicator = await anIndicator(world.db, { valueKind: 'events', unitOfMeasurement: 'times', base: 'methodical-groups', unitFold: 'share-meeting', periodFold })
  const rule: TargetRule = { kind: 'exactly', planned: '100', assumed: false }
  const target = await aTarget(world.db, { plan, indicator, version: { rule, unitRule, scope: { kind: 'all', unitKind: 'methodical-group' }, measuredOver: 'calendar-year' } })
  const { actuals: [cell], ...submission } = await aSubmission(world.db, { period, unit: group, targets: [target] })
  const chair = await world.signInAs('group-chair', { unit: group })
  return { plan, period, group, indicator, target, cell: cell!, submission, chair }
}

export type Journal = Awaited<ReturnType<typeof aJournal>>

/** Records a meeting as the chair does. */
export function meet({ group, indicator }: Pick<Journal, 'group' | 'indicator'>, client: Client, heldOn: string, { title = 'Susitikimas', note = '' } = {}) {
  return client.post('/api/events', { unitId: group.id, indicatorId: indicator.id, heldOn, title, note })
}

export async function met(journal: Journal, heldOn: string, fields = {}): Promise<EventWritten> {
  return (await meet(journal, journal.chair, heldOn, fields)).json<EventWritten>()
}

/** A cell as it is kept. */
export async function cellAt(world: TestApp, { id }: { id: string }) {
  const [row] = await world.db.select().from(schema.actuals).where(eq(schema.actuals.id, id))
  return row!
}
