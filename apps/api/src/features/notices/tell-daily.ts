import type { IsWorkingDay } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { formatTime } from '@rodykle/wording'
import { inTransaction } from '../../platform/context.ts'
import { readOpenSubmissions } from './open-submissions.ts'
import { tellOpeningDay } from './tell-opening-day.ts'
import { writeDigests } from './write-digests.ts'
import { writeReminders } from './write-reminders.ts'

/**
 * The calendar's work: from eight in the morning of a working day, reminders and everybody's one mail. Asked for each hour, it does what
 * has not been done yet, so that a morning the machine slept through is made up for; however often and by however many, nobody is told twice.
 * @param workingDaysAround is asked only when the morning has come
 */
export async function tellDaily(ctx: Context, workingDaysAround: (today: string) => Promise<IsWorkingDay>): Promise<void> {
  const morning = morningOf(ctx.clock.now())
  if (morning === null)
    return
  const isWorkingDay = await workingDaysAround(ctx.clock.today())
  if (!isWorkingDay(ctx.clock.today()))
    return
  await inTransaction(ctx, async (ctx) => {
    const open = await readOpenSubmissions(ctx)
    await tellOpeningDay(ctx, open)
    await writeReminders(ctx, open, isWorkingDay)
  })
  await writeDigests(ctx, morning)
}

const morningHour = 8

/** Today's eight o'clock on Vilnius's clock, or null before it. Clocks are changed in the night, so that the hours since then are whole ones. */
function morningOf(now: Date): Date | null {
  const [hours, minutes] = formatTime(now.toISOString()).split(':').map(Number) as [number, number]
  const since = (hours - morningHour) * 60 + minutes
  return since < 0 ? null : new Date(Math.floor(now.getTime() / 60_000 - since) * 60_000)
}
