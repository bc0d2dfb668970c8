import type { DecidedMeanwhile, SubmissionCell } from '@rodykle/contracts'
import type { TransactionContext } from '../../platform/context.ts'
import type { LoadedCell } from './load-cell.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { ConflictError } from '../../platform/errors.ts'
import { cellOf } from './submission-cell.ts'

/** Two reviewers never decide one value twice. @throws ConflictError with the cell as it is now and, where somebody has decided it since, who, when and what */
export async function assertUndecided(ctx: TransactionContext, { cell, around }: LoadedCell, version: number): Promise<void> {
  if (cell.actual.version === version)
    return
  const current: SubmissionCell = cellOf(cell, around)
  throw new ConflictError('changed-meanwhile', { current, decided: await decisionOn(ctx, cell.actual) })
}

async function decisionOn(ctx: TransactionContext, { standing, reviewedAt, reviewedBy }: LoadedCell['cell']['actual']): Promise<DecidedMeanwhile | null> {
  if ((standing !== 'accepted' && standing !== 'returned') || reviewedAt === null || reviewedBy === null)
    return null
  const [reviewer] = await ctx.db.select({ name: schema.people.name }).from(schema.people).where(eq(schema.people.id, reviewedBy))
  return reviewer === undefined ? null : { standing, by: reviewer.name, at: reviewedAt.toISOString() }
}
