import type { EventWritten } from '@rodykle/contracts'
import type { DatedEvent, ObservedAtRest } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { CountedCell } from './counted-cells.ts'
import { isDeepStrictEqual } from 'node:util'
import { schema } from '@rodykle/db'
import { judge, observedOf, ruleWithin, storedJudgement, storedValue } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { auditAll } from '../../platform/audit.ts'
import { unitFrame } from '../figures/index.ts'
import { datedEvent, eventsWithin } from './event-rows.ts'

type ActualRow = CountedCell['actual']

/**
 * What a cell holds when these are the events of its span. Without any it is not reported, unless somebody said outright that
 * there were none, or why there is no number: that stands until an event contradicts it.
 */
function observedFrom(events: readonly DatedEvent[], { actual }: CountedCell): ObservedAtRest {
  if (events.length > 0)
    return { state: 'reported', value: { kind: 'events', events } }
  const before = observedOf(actual)
  const heldSome = before.state === 'reported' && before.value.kind === 'events' && before.value.events.length > 0
  return heldSome ? { state: 'not-reported' } : before
}

async function refresh(ctx: TransactionContext, cell: CountedCell): Promise<CountedCell | null> {
  const { actual, indicator, period, tolerance, version } = cell
  const observed = observedFrom((await eventsWithin(ctx, cell.owner, cell.span)).map(datedEvent), cell)
  if (isDeepStrictEqual(observed, observedOf(actual)))
    return null
  const written = {
    ...storedValue(observed),
    ...storedJudgement(judge(observed, ruleWithin(version.unitRule, period), unitFrame(indicator, tolerance, []))),
    targetVersionId: version.id,
    // What was said of a value is said of it as it was.
    reviewedAt: null,
    reviewedBy: null,
    updatedAt: ctx.clock.now(),
    updatedBy: ctx.actor?.personId ?? null,
    version: actual.version + 1,
  } satisfies Partial<ActualRow>
  await ctx.db.update(schema.actuals).set(written).where(eq(schema.actuals.id, actual.id))
  return { ...cell, actual: { ...actual, ...written } }
}

function audited({ state, value, reason, comment, status, gap, standing, version }: ActualRow): Record<string, unknown> {
  return { state, value, reason, comment, status, gap, standing, version }
}

/** Lets locked cells hold the events of their spans as they now are, judged anew. Answers those that changed, in the order given. */
export async function refreshCells(ctx: TransactionContext, cells: readonly CountedCell[]): Promise<CountedCell[]> {
  const changed: { before: CountedCell, after: CountedCell }[] = []
  for (const before of cells) {
    const after = await refresh(ctx, before)
    if (after !== null)
      changed.push({ before, after })
  }
  await auditAll(ctx, changed.map(({ before, after }) => ({
    action: 'actual.save',
    entityId: after.actual.id,
    unitId: after.owner.unitId,
    indicatorId: after.owner.indicatorId,
    before: audited(before.actual),
    after: audited(after.actual),
  })))
  return changed.map(({ after }) => after)
}

/** The cells that count an event, as an answer says them. */
export function cellAnswers(cells: readonly CountedCell[]): EventWritten['cells'] {
  return cells.map(({ actual: { id, periodId, state, value, status, version } }) => (
    { actualId: id, periodId, state, events: value?.kind === 'events' ? value.events.length : null, status, version }))
}
