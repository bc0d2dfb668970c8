import { boolean, index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { instant, primaryId } from './columns.ts'

/**
 * `waiting` to be sent; `sending` while a process has it in hand; `sent` once the mail server has taken it; `unsure` when the process or the
 * connection ended between handing it over and hearing so (it is never handed over twice by itself); `refused` by the mail server for good;
 * `kept` where there is no mail server: it is to be read here.
 */
export const mailState = pgEnum('mail_state', ['waiting', 'sending', 'sent', 'unsure', 'refused', 'kept'])

/** What a mail says; addresses of pages are relative, and made whole when it is sent. */
export interface MailWords {
  subject: string
  paragraphs: string[]
  /** Several things told together, each with its page. */
  items?: { text: string, path: string }[]
  /** The one thing to press. */
  link: { label: string, path: string } | null
  /** Why one gets it, in small print. */
  reason: string
}

/** The outbox. A mail is written in the transaction of what it tells about, and sent afterwards by whichever process does the jobs. */
export const mails = pgTable('mails', {
  id: primaryId(),
  /** One mail for one key, ever: who writes it twice writes it once. */
  key: text('key').unique(),
  personId: uuid('person_id').references(() => people.id),
  address: text('address').notNull(),
  words: jsonb('words').$type<MailWords>().notNull(),
  /** Holds what only its reader may see: taken out of the outbox once it is sent. */
  isSecret: boolean('is_secret').notNull().default(false),
  state: mailState('state').notNull().default('waiting'),
  createdAt: instant('created_at').notNull(),
  /** Not before; later after each failure. */
  dueAt: instant('due_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
  takenAt: instant('taken_at'),
  /** When the mail server was about to be given the text itself: before that it cannot have been delivered. */
  handedOverAt: instant('handed_over_at'),
  sentAt: instant('sent_at'),
  failure: text('failure'),
}, table => [index().on(table.state, table.dueAt), index().on(table.createdAt)])
