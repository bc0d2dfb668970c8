import type { SubmissionForm } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { CellRow } from './queries-cells.ts'
import type { PreviousValues } from './queries-previous.ts'
import type { SubmissionRow } from './queries-submissions.ts'
import { schema } from '@rodykle/db'
import { canMoveSubmission } from '@rodykle/domain'
import { eq, sql } from 'drizzle-orm'
import { assertReach, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotAllowedError, UnprocessableError } from '../../platform/errors.ts'
import { prepared } from '../../platform/prepared.ts'
import { tell } from '../notices/index.ts'
import { lockForm } from './lock-form.ts'
import { maySubmitHere } from './may-submit.ts'
import { subjectOf } from './permissions.ts'
import { seenCell } from './seen-cells.ts'
import { formOfCells } from './submission-form.ts'
import { isOpenToday, standingOf } from './submission-summary.ts'
import { problemsOf } from './submit-problems.ts'
import { tallyCells } from './tally-cells.ts'
import { changedCell } from './write-cell.ts'

const { actuals, submissions } = schema

/** The head's deliberate act: everything that is open to the unit goes to the department, and is locked. Once the period is closed that is what was returned. */
export function submitSubmission(ctx: Context, id: string): Promise<SubmissionForm> {
  const seenOf = (actualId: string) => seenCell(ctx, actualId)
  return inTransaction(ctx, async (ctx) => {
    const { row: before, cells, previous } = await lockForm(ctx, id, seenOf)
    assertReach(ctx, 'submission:read', subjectOf(before), 'submission')
    if (!await maySubmitHere(ctx, before))
      throw new NotAllowedError()
    const goesIn = ({ actual }: CellRow) => isOpenToday(ctx, before, actual.standing)
    const handedIn = cells.filter(goesIn).map(({ actual }) => actual.id)
    assertOpen(ctx, before, handedIn)
    assertComplete(cells, handedIn, previous)
    const after = submitted(ctx, before, cells.map(cell => goesIn(cell) ? changedCell(cell, { standing: 'submitted' }) : cell))
    await Promise.all([
      writeSubmitted(ctx, after.row, handedIn),
      audit(ctx, {
        action: 'submission.submit',
        entityId: id,
        unitId: before.unit.id,
        before: { status: before.submission.status },
        after: { status: 'submitted', actualIds: handedIn },
      }),
      tell(ctx, [{ kind: 'submitted', unit: before.unit, periodId: before.period.id, submissionId: id }]),
    ])
    return formOfCells(ctx, after.row, after.cells, previous)
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

/** The submission as it is to be, with its cells as they are to be: nothing of it needs to be asked again. */
function submitted(ctx: TransactionContext, before: SubmissionRow, cells: readonly CellRow[]): { row: SubmissionRow, cells: readonly CellRow[] } {
  const { personId, name } = requireActor(ctx)
  const { submission } = before
  return {
    cells,
    row: {
      ...before,
      submission: { ...submission, status: 'submitted', submittedAt: ctx.clock.now(), submittedBy: personId, approvedAt: null, version: submission.version + 1 },
      submittedBy: name,
      counts: tallyCells(cells),
    },
  }
}

async function writeSubmitted({ db }: TransactionContext, { submission }: SubmissionRow, actualIds: readonly string[]): Promise<void> {
  const ofCells = prepared(db, 'submit_cells', name => db.update(actuals)
    .set({ standing: 'submitted', version: sql`${actuals.version} + 1` })
    .where(sql`${actuals.id} = any(${sql.placeholder('actualIds')}::uuid[])`)
    .prepare(name))
  const ofSubmission = prepared(db, 'submit_submission', name => db.update(submissions)
    .set({ status: 'submitted', submittedAt: sql`${sql.placeholder('submittedAt')}`, submittedBy: sql`${sql.placeholder('submittedBy')}`, approvedAt: null, version: sql`${submissions.version} + 1` })
    .where(eq(submissions.id, sql.placeholder('id')))
    .prepare(name))
  await Promise.all([ofCells.execute({ actualIds }), ofSubmission.execute(submission)])
}
