import type { TransactionContext } from '../../platform/context.ts'
import type { DatedSubmission } from './open-submissions.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { readDatedSubmissions, readOpenSubmissions } from './open-submissions.ts'
import { tell } from './tell.ts'

/** Where a period stood for each form, by the form's id. */
export type Days = ReadonlyMap<string, DatedSubmission>

/** Where a period stands for each of its forms: to be read at the beginning of a verb that `tellDays` ends. */
export async function readDays(ctx: TransactionContext, periodId: string): Promise<Days> {
  return new Map((await readDatedSubmissions(ctx, eq(schema.periods.id, periodId))).map(submission => [submission.id, submission]))
}

/**
 * Tells every unit that has something to hand in what a verb changed for it: its form can be filled in now, or is due on another day. A unit
 * for which all is as before hears nothing, nor does one for which the period is closed.
 * @param before what `readDays` said before the verb wrote anything
 * @param reason said beside a new due day
 */
export async function tellDays(ctx: TransactionContext, periodId: string, before: Days, reason: string | null = null): Promise<void> {
  const open = await readOpenSubmissions(ctx, periodId)
  await tell(ctx, open.flatMap((submission) => {
    const kind = changeOf(before.get(submission.id), submission)
    if (kind === null)
      return []
    const { id, unit, dueOn } = submission
    return [{ kind, unit, periodId, submissionId: id, dueOn, words: kind === 'extended' ? reason : null }]
  }))
}

function changeOf(before: DatedSubmission | undefined, now: DatedSubmission): 'opened' | 'extended' | null {
  // It has been given back meanwhile, and that is told by whoever did so.
  if (before?.status === 'submitted' || before?.status === 'approved')
    return null
  if (before?.standing !== 'open')
    return now.period.state === 'closed' ? 'extended' : 'opened'
  return before.dueOn === now.dueOn ? null : 'extended'
}
