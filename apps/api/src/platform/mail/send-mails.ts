import type { Context } from '../context.ts'
import type { Delivery, MailServer } from './mail-server.ts'
import type { MailRow } from './write-mail.ts'
import { schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import { wholeMail } from './whole-mail.ts'

const { mails } = schema

export interface Sending {
  /** Null: mails are written to the log and kept in the outbox. */
  server: MailServer | null
  /** Where people reach the product. */
  origin: string
  log: (line: string) => void
  /** After this a mail that somebody took in hand is given up by them: longer than a delivery can take. */
  patienceMilliseconds?: number
}

const minute = 60_000
/** After each failure later: a mail server that is down for a night has everything in the morning. */
const pauses = [minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute, 60 * minute]

/** Sends everything that is due, one after the other. Any number of processes may do so at once: each mail is in the hands of one. */
export async function sendMails(ctx: Context, sending: Sending): Promise<void> {
  await giveUpLost(ctx, sending)
  for (let mail = await takeNext(ctx); mail !== null; mail = await takeNext(ctx))
    await settle(ctx, mail, await sendOne(ctx, mail, sending))
}

/** Whoever held these is gone. What was not handed over yet goes out again; what was may have arrived, and is not sent twice by itself. */
async function giveUpLost({ db, clock }: Context, { patienceMilliseconds = 5 * minute }: Sending): Promise<void> {
  const since = new Date(clock.now().getTime() - patienceMilliseconds)
  await db.execute(sql`
    update ${mails} set state = case when handed_over_at is null then 'waiting' else 'unsure' end::mail_state
    where state = 'sending' and taken_at < ${since}`)
}

async function takeNext({ db, clock }: Context): Promise<MailRow | null> {
  const now = clock.now()
  const next = db.select({ id: mails.id }).from(mails).where(sql`${mails.state} = 'waiting' and ${mails.dueAt} <= ${now}`).orderBy(mails.dueAt, mails.id).limit(1).for('update', { skipLocked: true })
  const [mail] = await db.update(mails)
    .set({ state: 'sending', takenAt: now, handedOverAt: null, attempts: sql`${mails.attempts} + 1` })
    .where(sql`${mails.id} = (${next})`)
    .returning()
  return mail ?? null
}

async function sendOne({ db, clock }: Context, { id, address, words }: MailRow, { server, origin, log }: Sending): Promise<Delivery | { kind: 'kept' }> {
  const whole = wholeMail(words, origin)
  if (server === null) {
    log(`Laiškas ${address} (SMTP_URL nenurodytas, todėl neišsiųstas): ${whole.subject}\n${whole.text}`)
    return { kind: 'kept' }
  }
  return server.deliver({ id, address, ...whole }, async () => {
    await db.update(mails).set({ handedOverAt: clock.now() }).where(eq(mails.id, id))
  })
}

async function settle({ db, clock }: Context, { id, attempts, words, isSecret }: MailRow, delivery: Delivery | { kind: 'kept' }): Promise<void> {
  const now = clock.now()
  const pause = pauses[Math.min(attempts, pauses.length) - 1] ?? minute
  const outcome = {
    taken: { state: 'sent', sentAt: now, failure: null, ...isSecret && { words: { ...words, paragraphs: [], link: null } } },
    kept: { state: 'kept', failure: null },
    later: { state: 'waiting', dueAt: new Date(now.getTime() + pause) },
    refused: { state: 'refused' },
    unsure: { state: 'unsure' },
  } as const satisfies Record<string, Partial<typeof mails.$inferInsert>>
  await db.update(mails).set({ ...outcome[delivery.kind], ...'failure' in delivery && { failure: delivery.failure } }).where(eq(mails.id, id))
}
