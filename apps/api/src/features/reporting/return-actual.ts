import type { CellAnswer, ReturnActual } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { canMoveActual } from '@rodykle/domain'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { tell } from '../notices/index.ts'
import { assertUndecided } from './assert-undecided.ts'
import { answerWith, loadToReview } from './load-cell.ts'
import { subjectOf } from './permissions.ts'
import { keepReturnPhrase } from './return-phrases.ts'
import { settleSubmission } from './settle-submission.ts'
import { standingOf } from './submission-summary.ts'
import { auditedValue, changedCell, writeCell } from './write-cell.ts'

/** The department returns one value with what it asks for. An accepted value is reopened the same way; what it was stays in the audit trail. */
export function returnActual(ctx: Context, id: string, { version, reason }: ReturnActual): Promise<CellAnswer> {
  return inTransaction(ctx, async (ctx) => {
    const loaded = await loadToReview(ctx, id)
    const { cell, row } = loaded
    const { standing } = cell.actual
    assertCan(ctx, 'submission:review', subjectOf(row))
    await assertUndecided(ctx, loaded, version)
    if (!canMoveActual(standing, 'returned'))
      throw new ConflictError('submission-not-in-review', { standing })

    const after = changedCell(cell, { standing: 'returned', returnReason: reason, reviewedAt: ctx.clock.now(), reviewedBy: requireActor(ctx).personId })
    await writeCell(ctx, after)
    await audit(ctx, {
      action: standing === 'accepted' ? 'actual.reopen' : 'actual.return',
      entityId: id,
      unitId: row.unit.id,
      indicatorId: cell.indicator.id,
      before: auditedValue(cell),
      after: { ...auditedValue(after), returnReason: reason },
    })
    await tell(ctx, [{
      kind: standing === 'accepted' ? 'reopened' : 'returned',
      unit: row.unit,
      periodId: row.period.id,
      submissionId: row.submission.id,
      actualId: id,
      words: reason,
      dueOn: standingOf(row, ctx).dueOn,
    }])
    await keepReturnPhrase(ctx, reason)
    await settleSubmission(ctx, row)
    return answerWith(ctx, { ...loaded, cell: after })
  })
}
