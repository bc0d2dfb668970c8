import type { IsWorkingDay, NoticeKind } from '@rodykle/domain'
import type { TransactionContext } from '../../platform/context.ts'
import type { OpenSubmission } from './open-submissions.ts'
import type { Telling } from './tell.ts'
import { schema } from '@rodykle/db'
import { reminderStage } from '@rodykle/domain'
import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import { tell } from './tell.ts'

const { notices } = schema

interface Reminder {
  telling: Telling & { submissionId: string, dueOn: string }
  /** The day it was to be said on. */
  on: string
}

/** Reminds of every form not handed in whose due day is near or past: each person once of each stage, and not of what they have been told since. */
export async function writeReminders(ctx: TransactionContext, open: readonly OpenSubmission[], isWorkingDay: IsWorkingDay): Promise<void> {
  const today = ctx.clock.today()
  const reminders = open.flatMap(submission => reminderOf(submission, today, isWorkingDay))
  const told = await readTold(ctx, reminders.map(({ telling }) => telling.submissionId))
  const onByKey = new Map(reminders.map(({ telling, on }) => [telling.key, on]))
  await tell(ctx, reminders.map(({ telling }) => telling), ({ key, submissionId, dueOn }, personId) =>
    (told.get(`${personId}:${submissionId}:${dueOn}`) ?? '') < (onByKey.get(key) ?? ''))
}

function reminderOf({ id, period, unit, dueOn }: OpenSubmission, today: string, isWorkingDay: IsWorkingDay): Reminder[] {
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

/** The last day on which a person was told of a form's due day, in whatever words: who was given it today by an extension needs no reminder of last week. */
async function readTold(ctx: TransactionContext, submissionIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db
    .select({ personId: notices.personId, submissionId: notices.submissionId, dueOn: notices.dueOn, on: sql<string>`(max(${notices.at}) at time zone 'Europe/Vilnius')::date::text` })
    .from(notices)
    .where(and(inArray(notices.submissionId, [...submissionIds]), isNotNull(notices.dueOn)))
    .groupBy(notices.personId, notices.submissionId, notices.dueOn)
  return new Map(rows.map(({ personId, submissionId, dueOn, on }) => [`${personId}:${submissionId}:${dueOn}`, on]))
}
