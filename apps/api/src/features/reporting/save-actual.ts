import type { CellAnswer, ObservedInput, SaveActual } from '@rodykle/contracts'
import type { ObservedAtRest } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import type { CellChanges } from './write-cell.ts'
import { isDeepStrictEqual } from 'node:util'
import { impossibleFor, isEditable, observedOf, storedJudgement, storedValue } from '@rodykle/domain'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, UnprocessableError } from '../../platform/errors.ts'
import { syncEvents } from '../events/index.ts'
import { keptReason } from './denominator-reason.ts'
import { assertUnchanged, loadToFill } from './load-cell.ts'
import { subjectOf } from './permissions.ts'
import { cellOf, judgeCell } from './submission-cell.ts'
import { standingOf, summaryOf } from './submission-summary.ts'
import { auditedValue, changedCell, writeCell } from './write-cell.ts'

/**
 * Saves one value as it is typed, together with its judgement. Whoever saw an older version is told what it is now and chooses.
 * A returned value stays returned until the submission is handed in again.
 */
export function saveActual(ctx: Context, id: string, { version, observed: input, comment, denominatorReason = null }: SaveActual): Promise<CellAnswer> {
  return inTransaction(ctx, async (ctx) => {
    const loaded = await loadToFill(ctx, id)
    const { cell, row, around } = loaded
    assertCan(ctx, 'submission:fill', subjectOf(row))
    assertEditable(ctx, row, cell)
    assertUnchanged(loaded, version)
    const given = tidy(input)
    assertPossible(given, cell)
    const kept = keptReason(given, cell, denominatorReason)
    const observed = await syncEvents(ctx, cell, given)

    const after = changedCell(cell, {
      ...storedValue(observed),
      ...storedJudgement(judgeCell(observed, cell, around)),
      ...untilReviewed(cell, observed, { comment: comment || null, denominatorReason: kept }),
      targetVersionId: cell.version.id,
      comment: comment || null,
      denominatorReason: kept,
      updatedAt: ctx.clock.now(),
      updatedBy: requireActor(ctx).personId,
    })
    await Promise.all([
      writeCell(ctx, after),
      audit(ctx, { action: 'actual.save', entityId: id, unitId: row.unit.id, indicatorId: cell.indicator.id, before: auditedValue(cell), after: auditedValue(after) }),
    ])
    return { cell: cellOf({ ...after, updatedBy: requireActor(ctx).name }, around), submission: summaryOf(recounted(row, cell, after), ctx) }
  })
}

/** A save changes nothing else about the submission, so it need not be read again. */
function recounted(row: SubmissionRow, before: CellRow, after: CellRow): SubmissionRow {
  const answered = row.counts.answered + Number(isAnswered(after)) - Number(isAnswered(before))
  return { ...row, counts: { ...row.counts, answered } }
}

function isAnswered({ actual: { state, reason } }: CellRow): boolean {
  return state !== 'not-reported' || reason !== null
}

function assertEditable(ctx: Context, row: SubmissionRow, { actual: { standing } }: CellRow): void {
  const period = standingOf(row, ctx).standing
  if (period !== 'open')
    throw new ConflictError('period-not-open', { standing: period })
  if (!isEditable(standing))
    throw new ConflictError('value-locked', { standing })
}

/** An empty reason is none. */
function tidy(input: ObservedInput): ObservedAtRest {
  return input.state === 'not-reported' && !input.reason ? { state: 'not-reported' } : input
}

function assertPossible(observed: ObservedAtRest, { indicator }: CellRow): void {
  if (observed.state === 'reported' && observed.value.kind !== indicator.valueKind)
    throw new UnprocessableError('value-kind-mismatch', { expected: indicator.valueKind, given: observed.value.kind })
  const reason = impossibleFor(observed, indicator)
  if (reason !== null)
    throw new UnprocessableError('value-impossible', { reason })
}

/** What was said of a value is said of it as it was: once it is another, nobody has reviewed it. */
function untilReviewed({ actual }: CellRow, observed: ObservedAtRest, { comment, denominatorReason }: { comment: string | null, denominatorReason: string | null }): CellChanges {
  const isSame = comment === actual.comment && denominatorReason === actual.denominatorReason && isDeepStrictEqual(observed, observedOf(actual))
  return isSame ? {} : { reviewedAt: null, reviewedBy: null }
}
