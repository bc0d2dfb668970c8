import type { MoveUnits, PeriodOverrideList } from '@rodykle/contracts'
import type { PeriodState } from '@rodykle/domain'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { PeriodRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { stateFor } from '@rodykle/domain'
import { and, eq, inArray } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { auditAll } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readDays, tellDays } from '../notices/index.ts'
import { askCells } from './ask-cells.ts'
import { listOverrides } from './list-overrides.ts'
import { lockPeriod } from './queries.ts'
import { withdrawCells } from './withdraw-cells.ts'

const { periodOverrides, reportingUnits, targets } = schema
type OverrideRow = typeof periodOverrides.$inferSelect

/** What a unit's own state has to be for it to stand elsewhere than its period; null where the period stands there already. */
function ownState(period: PeriodRow, wanted: 'open' | 'closed'): PeriodState | null {
  return wanted === 'open' ? (period.state === 'upcoming' ? 'open' : null) : (period.state === 'open' ? 'closed' : null)
}

/**
 * Opens a period that has not opened yet for some units, and asks them; or an open one again for those it was closed for.
 * @throws ConflictError `period-not-open` once it is closed: then each unit is given a day until which it is open again
 */
export function openForUnits(ctx: Context, id: string, asked: MoveUnits): Promise<PeriodOverrideList> {
  return inTransaction(ctx, async (ctx) => {
    const { period, plan } = await lockPeriod(ctx, id)
    assertCan(ctx, 'period:manage')
    if (plan.status !== 'published')
      throw new ConflictError('plan-not-published', { status: plan.status })
    const days = await readDays(ctx, id)
    await moveUnits(ctx, period, 'open', asked)
    await askCells(ctx, period)
    await tellDays(ctx, id, days)
    return listOverrides(ctx, id)
  })
}

/** Closes an open period for some units, or takes back that it was opened for them ahead of the others: what they have written stays. */
export function closeForUnits(ctx: Context, id: string, asked: MoveUnits): Promise<PeriodOverrideList> {
  return inTransaction(ctx, async (ctx) => {
    const { period } = await lockPeriod(ctx, id)
    assertCan(ctx, 'period:manage')
    await moveUnits(ctx, period, 'closed', asked)
    if (period.state !== 'upcoming')
      return listOverrides(ctx, id)
    const ofPlan = await ctx.db.select({ id: targets.id }).from(targets).where(eq(targets.planId, period.planId))
    await withdrawCells(ctx, period, ofPlan.map(target => target.id))
    return listOverrides(ctx, id)
  })
}

async function moveUnits(ctx: TransactionContext, period: PeriodRow, wanted: 'open' | 'closed', { unitIds, reason }: MoveUnits): Promise<void> {
  if (period.state === 'closed')
    throw new ConflictError('period-not-open', { state: period.state })
  await assertKnown(ctx, unitIds)
  const before = await ctx.db.select().from(periodOverrides).where(and(eq(periodOverrides.periodId, period.id), inArray(periodOverrides.unitId, [...unitIds])))
  const moved = [...new Set(unitIds)].flatMap((unitId) => {
    const own = before.find(override => override.unitId === unitId) ?? null
    return stateFor(period, own) === (wanted === 'closed' && period.state === 'upcoming' ? 'upcoming' : wanted) ? [] : [{ unitId, own }]
  })
  const state = ownState(period, wanted)
  for (const { unitId, own } of moved)
    await write(ctx, { periodId: period.id, unitId, startsOn: null, endsOn: null, dueOn: null, reopenedUntil: null, ...own, state, reason: reasonOf(own, reason) })
  await auditAll(ctx, moved.map(({ unitId, own }) => ({
    action: wanted === 'open' ? 'period.open-for-unit' : 'period.close-for-unit',
    entityId: period.id,
    unitId,
    before: { state: stateFor(period, own) },
    after: { state: stateFor(period, { state }), reason },
  })))
}

function hasDays({ startsOn, endsOn, dueOn, reopenedUntil }: OverrideRow): boolean {
  return [startsOn, endsOn, dueOn, reopenedUntil].some(day => day !== null)
}

/** Why it has days of its own is not forgotten. */
function reasonOf(own: OverrideRow | null, reason: string): string {
  return own !== null && hasDays(own) && own.reason !== reason ? `${own.reason} ${reason}` : reason
}

/** A unit that stands where its period does, with the period's days, is no exception. */
async function write(ctx: TransactionContext, override: OverrideRow): Promise<void> {
  const key = and(eq(periodOverrides.periodId, override.periodId), eq(periodOverrides.unitId, override.unitId))
  if (override.state === null && !hasDays(override))
    await ctx.db.delete(periodOverrides).where(key)
  else
    await ctx.db.insert(periodOverrides).values(override).onConflictDoUpdate({ target: [periodOverrides.periodId, periodOverrides.unitId], set: { state: override.state, reason: override.reason } })
}

async function assertKnown(ctx: TransactionContext, unitIds: readonly string[]): Promise<void> {
  const known = await ctx.db.select({ id: reportingUnits.id }).from(reportingUnits).where(inArray(reportingUnits.id, [...unitIds]))
  if (known.length !== new Set(unitIds).size)
    throw new NotFoundError('unit')
}
