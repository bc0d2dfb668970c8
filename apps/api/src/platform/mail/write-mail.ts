import type { schema } from '@rodykle/db'
import type { TransactionContext } from '../context.ts'
import { schema as tables } from '@rodykle/db'
import { sql } from 'drizzle-orm'

const { mails } = tables

export type MailRow = typeof schema.mails.$inferSelect
export type MailWords = MailRow['words']

export interface NewMail {
  /** One mail for one key, ever. Left out where each is another. */
  key?: string
  personId: string | null
  address: string
  words: MailWords
  /** Holds what only its reader may see: its words go once it is sent. */
  isSecret?: boolean
}

/** Puts mails into the outbox in the verb's own transaction: what is rolled back is told to nobody. */
export async function writeMails(ctx: TransactionContext, written: readonly NewMail[]): Promise<void> {
  if (written.length === 0)
    return
  const now = ctx.clock.now()
  await ctx.db.insert(mails).values(written.map(mail => ({ ...mail, createdAt: now, dueAt: now }))).onConflictDoNothing({ target: mails.key })
  await ctx.db.execute(sql`select ask_for_job('send-mails')`)
}
