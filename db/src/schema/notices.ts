import { noticeKinds } from '@rodykle/domain'
import { boolean, date, index, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { instant, primaryId } from './columns.ts'
import { reportingUnits } from './institutions.ts'
import { mails } from './mail.ts'
import { actuals, periods, submissions } from './reporting.ts'

export const noticeKind = pgEnum('notice_kind', noticeKinds)

/** Something one person is told: on the screen, and by the day's one mail if they wish so. Who works, and what is to be done, is looked up when it is shown. */
export const notices = pgTable('notices', {
  id: primaryId(),
  personId: uuid('person_id').notNull().references(() => people.id),
  /** One notice for one key, ever: who tells it twice tells it once. */
  key: text('key').unique(),
  kind: noticeKind('kind').notNull(),
  unitId: uuid('unit_id').references(() => reportingUnits.id),
  periodId: uuid('period_id').references(() => periods.id),
  /** Of what is asked no more, the notice stays. */
  submissionId: uuid('submission_id').references(() => submissions.id, { onDelete: 'set null' }),
  actualId: uuid('actual_id').references(() => actuals.id, { onDelete: 'set null' }),
  /** Whose doing it was; null for the calendar's. */
  actorId: uuid('actor_id').references(() => people.id),
  /** What was said: a reason, a remark, a nudge's own words. */
  words: text('words'),
  /** The day by which something is due, as it stood when this was told. */
  dueOn: date('due_on'),
  at: instant('at').notNull(),
  readAt: instant('read_at'),
  /** The day's mail that told it; null until then, and for good where the person does not wish mails of this kind. */
  mailId: uuid('mail_id').references(() => mails.id),
  /** When it was decided whether a mail tells it. */
  settledAt: instant('settled_at'),
}, table => [index().on(table.personId, table.at), index().on(table.settledAt, table.personId)])

/** What a person has chosen to get by mail, or not to; of what they have not chosen, the kind's own custom holds. */
export const noticeChoices = pgTable('notice_choices', {
  personId: uuid('person_id').notNull().references(() => people.id),
  kind: noticeKind('kind').notNull(),
  byMail: boolean('by_mail').notNull(),
}, table => [primaryKey({ columns: [table.personId, table.kind] })])
