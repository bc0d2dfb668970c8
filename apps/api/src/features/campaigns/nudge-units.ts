import type { Nudged, NudgeUnits } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { assertCan } from '../../platform/access.ts'
import { auditAll } from '../../platform/audit.ts'
import { workingDaysAround } from '../../platform/calendar/working-days.ts'
import { inTransaction } from '../../platform/context.ts'
import { readAwaitedSubmissions, tell, writeDigestsNow } from '../notices/index.ts'
import { findPeriod } from './queries.ts'

/**
 * The department reminds units to hand in what is still with them; all of them where none are named. They are told on the screen, and by
 * mail at once unless today's mail has gone already, or today nobody works.
 */
export async function nudgeUnits(ctx: Context, periodId: string, { unitIds, words }: NudgeUnits): Promise<Nudged> {
  const today = ctx.clock.today()
  const isWorkingDay = await workingDaysAround(today)
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'period:manage')
    await findPeriod(ctx, periodId)
    const awaited = (await readAwaitedSubmissions(ctx, periodId)).filter(({ unit }) => unitIds === undefined || unitIds.includes(unit.id))
    const reached = await tell(ctx, awaited.map(({ id, unit, dueOn }) => ({ kind: 'nudged', unit, periodId, submissionId: id, dueOn, words })))
    const told = [...reached].filter(([, people]) => people.length > 0)
    const people = [...new Set(told.flatMap(([, ids]) => ids))]
    if (isWorkingDay(today))
      await writeDigestsNow(ctx, people)
    await auditAll(ctx, told.map(([{ unit, submissionId }]) => ({ action: 'submission.nudge', entityId: submissionId, unitId: unit.id, after: { words } })))
    return { unitIds: told.map(([{ unit }]) => unit.id), people: people.length }
  })
}
