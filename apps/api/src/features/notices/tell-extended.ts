import type { TransactionContext } from '../../platform/context.ts'
import { readOpenSubmissions } from './open-submissions.ts'
import { tell } from './tell.ts'

/** Tells a unit that it has another due day than before, or that a closed period is open for it again; nobody where it has nothing to hand in. @param dueOnBefore its own, before the change */
export async function tellExtended(ctx: TransactionContext, { periodId, unitId }: { periodId: string, unitId: string }, dueOnBefore: string, reason: string): Promise<void> {
  const submission = (await readOpenSubmissions(ctx, periodId)).find(({ unit }) => unit.id === unitId)
  if (submission !== undefined && submission.dueOn !== dueOnBefore)
    await tell(ctx, [{ kind: 'extended', unit: submission.unit, periodId, submissionId: submission.id, dueOn: submission.dueOn, words: reason }])
}
