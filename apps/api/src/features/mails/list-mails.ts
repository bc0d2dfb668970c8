import type { Mail, MailPage, MailQuery } from '@rodykle/contracts'
import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, desc, eq, lt } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { wholeMail } from '../../platform/mail/whole-mail.ts'

const { mails, people } = schema

/** How this installation sends. */
export interface Outbox {
  /** Where people reach the product. */
  origin: string
  /** Whether there is a mail server. */
  isSending: boolean
}

/** The outbox, the newest first. */
export async function listMails(ctx: Context, { state, after, limit }: MailQuery, outbox: Outbox): Promise<MailPage> {
  assertCan(ctx, 'mail:read')
  const rows = await readMails(ctx, and(state === undefined ? undefined : eq(mails.state, state), after === undefined ? undefined : lt(mails.id, after)), outbox, limit + 1)
  const page = rows.slice(0, limit)
  return { mails: page, next: rows.length > limit ? page.at(-1)?.id ?? null : null, isSending: outbox.isSending }
}

export async function readMails(ctx: Context, condition: SQL | undefined, { origin }: Pick<Outbox, 'origin'>, limit: number): Promise<Mail[]> {
  const rows = await ctx.db
    .select({ mail: mails, person: { id: people.id, name: people.name } })
    .from(mails)
    .leftJoin(people, eq(people.id, mails.personId))
    .where(condition)
    .orderBy(desc(mails.id))
    .limit(limit)
  return rows.map(({ mail: { id, address, words, isSecret, state, attempts, failure, createdAt, dueAt, sentAt }, person }) => ({
    id,
    address,
    person,
    subject: words.subject,
    text: isSecret && state === 'sent' ? null : wholeMail(words, origin).text,
    state,
    attempts,
    failure,
    createdAt: createdAt.toISOString(),
    dueAt: dueAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }))
}
