import type { IsWorkingDay, NoticeKind } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { DatedSubmission } from './open-submissions.ts'
import type { Telling } from './tell.ts'
import { reminderStage } from '@rodykle/domain'
import { readTold } from './read-told.ts'
import { tell } from './tell.ts'

interface Reminder {
  telling: Telling & { submissionId: string, dueOn: string }
  /** The day it was to be said on. */
  on: string
}

/** Reminds of every form not handed in whose due day is near or past: each person once of each stage, and not of what they have been told since. */
export async function writeReminders(ctx: TransactionContext, open: readonly DatedSubmission[], isWorkingDay: IsWorkingDay): Promise<void> {
  const today = ctx.clock.today()
  const reminders = open.flatMap(submission => reminderOf(submission, today, isWorkingDay))
  const told = await readTold(ctx, reminders.map(({ telling }) => telling.submissionId))
  const onByKey = new Map(reminders.map(({ telling, on }) => [telling.key, on]))
  await tell(ctx, reminders.map(({ telling }) => telling), (telling, personId) => told.lastDay(personId, telling) < (onByKey.get(telling.key) ?? ''))
}

function reminderOf({ id, period, unit, dueOn }: DatedSubmission, today: string, isWorkingDay: IsWorkingDay): Reminder[] {
  const reminder = reminderStage(dueOn, today, isWorkingDay)
  if (reminder === null)
    return []
  const telling = { kind: kindOf(dueOn, today), unit, periodId: period.id, submissionId: id, dueOn, key: `reminder:${id}:${dueOn}:${reminder.stage}` } as const
  return [{ telling, on: reminder.on }]
}

function kindOf(dueOn: string, today: string): NoticeKind {
  if (dueOn === today)
    return 'due-today'
  return dueOn > today ? 'due-soon' : 'overdue'
}
