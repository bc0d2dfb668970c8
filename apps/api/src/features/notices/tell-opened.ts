import type { TransactionContext } from '../../platform/context.ts'
import type { OpenSubmission } from './open-submissions.ts'
import { readOpenSubmissions } from './open-submissions.ts'
import { tell } from './tell.ts'

/** Tells each unit that is asked something in this period that it can fill it in now; once for each time that the period is opened. Call it in the verb's transaction, after the units were asked. */
export async function tellOpened(ctx: TransactionContext, periodId: string): Promise<void> {
  await tellOpenSubmissions(ctx, await readOpenSubmissions(ctx, periodId))
}

export async function tellOpenSubmissions(ctx: TransactionContext, open: readonly OpenSubmission[]): Promise<void> {
  await tell(ctx, open.map(({ id, period, unit, dueOn }) => ({
    kind: 'opened',
    unit,
    periodId: period.id,
    submissionId: id,
    dueOn,
    // Opened by somebody a day ahead, or by the calendar on the day itself: it is one opening.
    key: `opened:${id}:${period.version}`,
  })))
}
