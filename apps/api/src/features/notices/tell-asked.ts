import type { TransactionContext } from '../../platform/context.ts'
import { readOpenSubmissions } from './open-submissions.ts'
import { tell } from './tell.ts'

/** Tells units that a form which they had handed in is theirs again, since it asks more than it did. @param submissionIds given back just now */
export async function tellAsked(ctx: TransactionContext, periodId: string, submissionIds: readonly string[]): Promise<void> {
  const open = await readOpenSubmissions(ctx, periodId)
  await tell(ctx, open.filter(({ id }) => submissionIds.includes(id)).map(({ id, unit, dueOn }) => ({ kind: 'asked', unit, periodId, submissionId: id, dueOn })))
}
