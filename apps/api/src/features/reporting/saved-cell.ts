import type { CellAnswer, ObservedInput, SaveActual } from '@rodykle/contracts'
import type { ObservedAtRest } from '@rodykle/domain'
import type { AuditRecord } from '../../platform/audit.ts'
import type { Context } from '../../platform/context.ts'
import type { LoadedCell } from './load-cell.ts'
import type { CellRow } from './queries-cells.ts'
import type { CellChanges } from './write-cell.ts'
import { isDeepStrictEqual } from 'node:util'
import { impossibleFor, observedOf, storedJudgement, storedValue } from '@rodykle/domain'
import { requireActor } from '../../platform/access.ts'
import { ConflictError, UnprocessableError } from '../../platform/errors.ts'
import { keptReason } from './denominator-reason.ts'
import { cellOf, judgeCell } from './submission-cell.ts'
import { isOpenToday, standingOf, summaryOf } from './submission-summary.ts'
import { auditedValue, changedCell } from './write-cell.ts'

/** @throws ConflictError while the period is not open to this unit and the value was not returned to it, or once it has been handed in */
export function assertUnlocked(ctx: Context, { row, cell: { actual: { standing } } }: LoadedCell): void {
  if (isOpenToday(ctx, row, standing))
    return
  const period = standingOf(row, ctx).standing
  throw period === 'open' ? new ConflictError('value-locked', { standing }) : new ConflictError('period-not-open', { standing: period })
}

/** What was entered, where it can be: an empty reason is none. @throws UnprocessableError for another kind of value, or one that cannot be */
export function possible(input: ObservedInput, { indicator }: CellRow): ObservedAtRest {
  const observed: ObservedAtRest = input.state === 'not-reported' && !input.reason ? { state: 'not-reported' } : input
  if (observed.state === 'reported' && observed.value.kind !== indicator.valueKind)
    throw new UnprocessableError('value-kind-mismatch', { expected: indicator.valueKind, given: observed.value.kind })
  const reason = impossibleFor(observed, indicator)
  if (reason !== null)
    throw new UnprocessableError('value-impossible', { reason })
  return observed
}

/** The cell as this save leaves it, judged. @throws UnprocessableError where another denominator than the known one is not explained */
export function savedCell(ctx: Context, { cell, around }: LoadedCell, { observed: input, comment: said, denominatorReason = null }: SaveActual, observed: ObservedAtRest): CellRow {
  const comment = said || null
  const kept = keptReason(input, cell, denominatorReason)
  return changedCell(cell, {
    ...storedValue(observed),
    ...storedJudgement(judgeCell(observed, cell, around)),
    ...untilReviewed(cell, observed, { comment, denominatorReason: kept }),
    targetVersionId: cell.version.id,
    comment,
    denominatorReason: kept,
    updatedAt: ctx.clock.now(),
    updatedBy: requireActor(ctx).personId,
  })
}

/** What was said of a value is said of it as it was: once it is another, nobody has reviewed it. */
function untilReviewed({ actual }: CellRow, observed: ObservedAtRest, { comment, denominatorReason }: { comment: string | null, denominatorReason: string | null }): CellChanges {
  const isSame = comment === actual.comment && denominatorReason === actual.denominatorReason && isDeepStrictEqual(observed, observedOf(actual))
  return isSame ? {} : { reviewedAt: null, reviewedBy: null }
}

export function saveRecord(before: CellRow, after: CellRow): AuditRecord {
  const { actual: { id, unitId }, indicator } = after
  return { action: 'actual.save', entityId: id, unitId, indicatorId: indicator.id, before: auditedValue(before), after: auditedValue(after) }
}

/** To whoever has just saved it. */
export function savedAnswer(ctx: Context, { cell, row, around }: LoadedCell): CellAnswer {
  return { cell: cellOf({ ...cell, updatedBy: requireActor(ctx).name }, around), submission: summaryOf(row, ctx) }
}
