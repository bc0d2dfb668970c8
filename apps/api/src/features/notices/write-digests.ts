import type { NoticeKind } from '@rodykle/domain'
import type { Context, TransactionContext } from '../../platform/context.ts'
import type { Reader } from './audience.ts'
import { schema } from '@rodykle/db'
import { can, reminderKinds } from '@rodykle/domain'
import { and, eq, getTableColumns, inArray, isNull, lt, or } from 'drizzle-orm'
import { inTransaction } from '../../platform/context.ts'
import { writeMails } from '../../platform/mail/write-mail.ts'
import { readReader } from './audience.ts'
import { digestMail } from './digest-mail.ts'
import { readChoices } from './notice-choices.ts'
import { readNotices } from './queries.ts'

const { mails, notices, reportingUnits, submissions } = schema

/** What asks the unit to do something: done with, once the form is handed in. */
const askingKinds: readonly NoticeKind[] = [...reminderKinds, 'opened', 'asked', 'extended', 'nudged', 'returned', 'reopened']

/** Writes each person the day's one mail, if there is anything to tell. @param morning the end of what is told today; today's reminders come after it */
export async function writeDigests(ctx: Context, morning: Date): Promise<void> {
  const waiting = await ctx.db.selectDistinct({ personId: notices.personId }).from(notices).where(isToSettle(morning))
  for (const { personId } of waiting)
    await inTransaction(ctx, ctx => settle(ctx, personId, morning))
}

/** The same at once, for people who are to hear of something before tomorrow's morning. Whoever had today's mail has had it, and gets the next day's. */
export async function writeDigestsNow(ctx: TransactionContext, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds.toSorted())
    await settle(ctx, personId, new Date(ctx.clock.now().getTime() + 1))
}

function isToSettle(morning: Date) {
  return and(isNull(notices.settledAt), or(lt(notices.at, morning), inArray(notices.kind, [...reminderKinds])))
}

/** Decides of all that one person was told whether their mail tells it, and writes the mail; both or neither. */
async function settle(ctx: TransactionContext, personId: string, morning: Date): Promise<void> {
  const waiting = await lockWaiting(ctx, personId, morning)
  const key = `digest:${personId}:${ctx.clock.today()}`
  if (waiting.length === 0 || await findMail(ctx, key) !== null)
    return
  const reader = await readReader(ctx, personId)
  const wanted = reader === null ? [] : await wantedOf(ctx, reader, waiting)
  const mailId = reader === null || wanted.length === 0 ? null : await writeDigest(ctx, reader, key, wanted)
  const settledAt = ctx.clock.now()
  await ctx.db.update(notices).set({ settledAt }).where(inArray(notices.id, waiting.map(({ notice }) => notice.id)))
  await ctx.db.update(notices).set({ mailId }).where(inArray(notices.id, wanted))
}

type Waiting = Awaited<ReturnType<typeof lockWaiting>>[number]

function lockWaiting(ctx: TransactionContext, personId: string, morning: Date) {
  return ctx.db
    .select({ notice: getTableColumns(notices), unit: { id: reportingUnits.id, kind: reportingUnits.kind }, status: submissions.status })
    .from(notices)
    .leftJoin(reportingUnits, eq(reportingUnits.id, notices.unitId))
    .leftJoin(submissions, eq(submissions.id, notices.submissionId))
    .where(and(eq(notices.personId, personId), isToSettle(morning)))
    .orderBy(notices.id)
    .for('update', { of: notices })
}

/** Those not read on the screen yet, of a kind the person wants by mail, still theirs to know and still to be done. */
async function wantedOf(ctx: TransactionContext, reader: Reader, waiting: readonly Waiting[]): Promise<string[]> {
  const choices = await readChoices(ctx, reader)
  const byMail = new Set(choices.filter(choice => choice.byMail).map(({ kind }) => kind))
  return waiting
    .filter(({ notice, unit, status }) => notice.readAt === null && byMail.has(notice.kind) && (unit === null || can(reader, 'submission:read', { unitId: unit.id, unitKind: unit.kind })) && !isDoneWith(notice.kind, status))
    .map(({ notice }) => notice.id)
}

function isDoneWith(kind: NoticeKind, status: Waiting['status']): boolean {
  return (status === 'submitted' || status === 'approved') && askingKinds.includes(kind)
}

async function writeDigest(ctx: TransactionContext, reader: Reader, key: string, noticeIds: readonly string[]): Promise<string | null> {
  const told = await readNotices(ctx, reader, { condition: inArray(notices.id, [...noticeIds]) })
  const words = digestMail(reader.name, told, ctx.clock.today())
  if (words === null)
    return null
  await writeMails(ctx, [{ key, personId: reader.personId, address: reader.email, words }])
  return findMail(ctx, key)
}

async function findMail(ctx: TransactionContext, key: string): Promise<string | null> {
  const [mail] = await ctx.db.select({ id: mails.id }).from(mails).where(eq(mails.key, key))
  return mail?.id ?? null
}
