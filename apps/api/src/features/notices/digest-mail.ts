import type { Notice } from '@rodykle/contracts'
import type { NoticeKind } from '@rodykle/domain'
import type { ToldNotice } from '@rodykle/wording'
import type { MailWords } from '../../platform/mail/write-mail.ts'
import { noticeWords } from '@rodykle/wording'

const { sentence, subject, open, greeting, lead, reason } = noticeWords('lt')

/** What a mail begins with, and is called by. */
const byUrgency: readonly NoticeKind[] = ['overdue', 'due-today', 'returned', 'reopened', 'due-soon', 'nudged', 'asked', 'extended', 'opened', 'remark', 'submitted', 'approved']

/** The day's one mail; null where there is nothing to say. The one button leads to the most urgent, each line to its own. @param today the day that "3 days left" counts from */
export function digestMail(name: string, notices: readonly Notice[], today: string): MailWords | null {
  const sorted = notices.toSorted((one, other) => byUrgency.indexOf(one.kind) - byUrgency.indexOf(other.kind) || (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
  const [first] = sorted
  if (first === undefined)
    return null
  const areOfSeveral = new Set(sorted.map(({ unit }) => unit?.id)).size > 1 || sorted.some(({ kind }) => kind === 'submitted')
  return {
    subject: subject(told(first), sorted.length - 1, today),
    paragraphs: [greeting(name), lead()],
    items: sorted.map(notice => ({ text: lineOf(notice, areOfSeveral), path: notice.path })),
    link: { label: open(first.kind), path: first.path },
    reason: reason(),
  }
}

function told({ unit, ...notice }: Notice): ToldNotice {
  return { ...notice, unit: unit?.name ?? null }
}

function lineOf(notice: Notice, withUnit: boolean): string {
  const said = notice.words === null ? '' : ` „${notice.words}“`
  return `${withUnit && notice.unit !== null ? `${notice.unit.name}: ` : ''}${sentence(told(notice))}${said}`
}
