import type { SubmissionForm } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { PreviousValues } from './queries-previous.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { schema } from '@rodykle/db'
import { canMoveSubmission } from '@rodykle/domain'
import { eq, inArray, sql } from 'drizzle-orm'
import { assertReach, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, NotFoundError, UnprocessableError } from '../../platform/errors.ts'
import { tell } from '../notices/index.ts'
import { maySubmitHere } from './may-submit.ts'
import { subjectOf } from './permissions.ts'
import { lockCells } from './queries-cells.ts'
import { readPreviousOfSubmission } from './queries-previous.ts'
import { findSubmission, lockSubmission } from './queries-submissions.ts'
import { formOfCells } from './submission-form.ts'
import { isOpenToday, standingOf } from './submission-summary.ts'
import { problemsOf } from './submit-problems.ts'
import { changedCell } from './write-cell.ts'

const { actuals, submissions } = schema

/** The head's deliberate act: everything that is open to the unit goes to the department, and is locked. Once the period is closed that is what was returned. */
export function submitSubmission(ctx: Context, id: string): Promise<SubmissionForm> {
  return inTransaction(ctx, async (ctx) => {
    const before = await lockSubmission(ctx, id)
    if (before === null)
      throw new NotFoundError('submission')
    assertReach(ctx, 'submission:read', subjectOf(before), 'submission')
    if (!await maySubmitHere(ctx, before))
      throw new NotAllowedError()
    const cells = await lockCells(ctx, id)
    const goesIn = ({ actual }: CellRow) => isOpenToday(ctx, before, actual.standing)
    const handedIn = cells.filter(goesIn).map(({ actual }) => actual.id)
    assertOpen(ctx, before, handedIn)
    const previous = await readPreviousOfSubmission(ctx, id)
    assertComplete(cells, handedIn, previous)
    await markSubmitted(ctx, id, handedIn)
    await audit(ctx, {
      action: 'submission.submit',
      entityId: id,
      unitId: before.unit.id,
      before: { status: before.submission.status },
      after: { status: 'submitted', actualIds: handedIn },
    })
    await tell(ctx, [{ kind: 'submitted', unit: before.unit, periodId: before.period.id, submissionId: id }])
    return formOfCells(ctx, await findSubmission(ctx, id) ?? before, cells.map(cell => goesIn(cell) ? changedCell(cell, { standing: 'submitted' }) : cell), previous)
  })
}

function assertOpen(ctx: TransactionContext, row: SubmissionRow, handedIn: readonly string[]): void {
  const { standing } = standingOf(row, ctx)
  if (standing !== 'open' && handedIn.length === 0)
    throw new ConflictError('period-not-open', { standing })
  const { status } = row.submission
  if (!canMoveSubmission(status, 'submitted'))
    throw new ConflictError('submission-not-open', { status })
}

/** @throws UnprocessableError naming every cell that is not ready */
function assertComplete(cells: readonly CellRow[], handedIn: readonly string[], previous: PreviousValues): void {
  const problems = problemsOf(cells, previous).filter(({ actualId }) => handedIn.includes(actualId))
  if (problems.length > 0)
    throw new UnprocessableError('submission-incomplete', { cells: problems })
}

async function markSubmitted(ctx: TransactionContext, id: string, actualIds: readonly string[]): Promise<void> {
  await ctx.db.update(actuals)
    .set({ standing: 'submitted', version: sql`${actuals.version} + 1` })
    .where(inArray(actuals.id, [...actualIds]))
  await ctx.db.update(submissions)
    .set({ status: 'submitted', submittedAt: ctx.clock.now(), submittedBy: requireActor(ctx).personId, approvedAt: null, version: sql`${submissions.version} + 1` })
    .where(eq(submissions.id, id))
}
