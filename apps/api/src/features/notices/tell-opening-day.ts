import type { TransactionContext } from '../../platform/context.ts'
import type { DatedSubmission } from './open-submissions.ts'
import type { Telling } from './tell.ts'
import { readTold } from './read-told.ts'
import { tell } from './tell.ts'

/** Tells the units of periods whose opening day this is that they can fill them in now; not those who could already, nor whoever was told today by the verb that opened it. */
export async function tellOpeningDay(ctx: TransactionContext, open: readonly DatedSubmission[]): Promise<void> {
  const today = ctx.clock.today()
  const opening = open.filter(({ period, isAhead }) => period.state === 'open' && period.opensOn === today && !isAhead)
  const told = await readTold(ctx, opening.map(({ id }) => id))
  await tell(ctx, opening.map(tellingOf), (telling, personId) => told.lastDay(personId, telling) !== today)
}

function tellingOf({ id, period, unit, dueOn }: DatedSubmission): Telling {
  return { kind: 'opened', unit, periodId: period.id, submissionId: id, dueOn, key: `opening-day:${id}:${period.opensOn}` }
}
