import type { NoticeKind } from '@rodykle/domain'
import type { Say } from './language.ts'
import type { LocaleName } from './locale.ts'
import type { MessageKey } from './messages/message-key.ts'
import type { lithuanianNotices } from './messages/notices-lt.ts'
import { daysBetween } from '@rodykle/domain'
import { formatDateLong } from './date.ts'
import { englishNotices } from './messages/notices-en.ts'
import { lithuanianNotices as lithuanian } from './messages/notices-lt.ts'
import { speaker } from './speaker.ts'

type NoticeKey = MessageKey<typeof lithuanianNotices>

/** What a notice is about, by names; null where it is about none. */
export interface ToldNotice {
  kind: NoticeKind
  /** How many values, or remarks about one value, it tells of. */
  count: number
  actor: string | null
  unit: string | null
  period: string | null
  indicator: string | null
  dueOn: string | null
}

const speakers: Record<LocaleName, Say<NoticeKey>> = {
  lt: speaker<NoticeKey>('lt', lithuanian),
  en: speaker<NoticeKey>('en', englishNotices),
}

/** Says what people are told, on the screen and in mails alike. */
export function noticeWords(locale: LocaleName) {
  const say = speakers[locale]
  const valuesOf = ({ count, actor, unit, period, indicator, dueOn }: ToldNotice) => ({
    n: count,
    actor: actor ?? say('somebody'),
    unit: unit ?? '',
    period: period ?? '',
    indicator: indicator ?? '',
    day: dueOn === null ? '' : formatDateLong(dueOn, locale, false),
  })

  /** "Vadovė Ona grąžino 5 reikšmes laikotarpio „2026 m. II pusmetis“ formoje." */
  function sentence(notice: ToldNotice): string {
    const text = isSeveral(notice) ? say(`several.${notice.kind}`, valuesOf(notice), notice.count) : say(`sentence.${notice.kind}`, valuesOf(notice))
    return `${text.slice(0, 1).toLocaleUpperCase(locale)}${text.slice(1)}.`
  }
  /** A mail's subject: its most urgent notice, and how many more there are. */
  function subject(notice: ToldNotice, more: number, today: string): string {
    const n = notice.kind === 'due-soon' && notice.dueOn !== null ? daysBetween(today, notice.dueOn) : notice.count
    const text = say(`subject.${notice.kind}`, { ...valuesOf(notice), n }, n)
    return more === 0 ? text : say('more', { subject: text, n: more }, more)
  }
  return {
    sentence,
    subject,
    /** What the button that leads there says. */
    open: (kind: NoticeKind) => say(`open.${kind}`),
    greeting: (name: string) => say('digest.greeting', { name }),
    lead: () => say('digest.lead'),
    reason: () => say('digest.reason'),
  }
}

function isSeveral(notice: ToldNotice): notice is ToldNotice & { kind: 'returned' | 'reopened' | 'remark' } {
  const { kind, count } = notice
  return count > 1 && (kind === 'returned' || kind === 'reopened' || kind === 'remark')
}
