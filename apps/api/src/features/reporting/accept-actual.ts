import type { CellAnswer, ReviewActual } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { canMoveActual } from '@rodykle/domain'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError } from '../../platform/errors.ts'
import { assertUndecided } from './assert-undecided.ts'
import { answerWith, loadToReview } from './load-cell.ts'
import { subjectOf } from './permissions.ts'
import { settleSubmission } from './settle-submission.ts'
import { auditedValue, changedCell, writeCell } from './write-cell.ts'

/** The department accepts one value that waits; from now on it counts in the city's approved figure. */
export function acceptActual(ctx: Context, id: string, { version }: ReviewActual): Promise<CellAnswer> {
  return inTransaction(ctx, async (ctx) => {
    const loaded = await loadToReview(ctx, id)
    const { cell, row } = loaded
    assertCan(ctx, 'submission:review', subjectOf(row))
    await assertUndecided(ctx, loaded, version)
    if (!canMoveActual(cell.actual.standing, 'accepted'))
      throw new ConflictError('submission-not-in-review', { standing: cell.actual.standing })

    const after = changedCell(cell, { standing: 'accepted', returnReason: null, reviewedAt: ctx.clock.now(), reviewedBy: requireActor(ctx).personId })
    await writeCell(ctx, after)
    await audit(ctx, { action: 'actual.accept', entityId: id, unitId: row.unit.id, indicatorId: cell.indicator.id, before: auditedValue(cell), after: auditedValue(after) })
    await settleSubmission(ctx, row)
    return answerWith(ctx, { ...loaded, cell: after })
  })
}
