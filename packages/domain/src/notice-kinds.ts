import type { Actor } from './roles.ts'
import { can } from './access.ts'

/** What people are told of: the calendar's reminders, and what others did. */
export const noticeKinds = ['due-soon', 'due-today', 'overdue', 'opened', 'asked', 'extended', 'nudged', 'submitted', 'returned', 'approved', 'reopened', 'remark'] as const
export type NoticeKind = typeof noticeKinds[number]

/** What the calendar says by itself. */
export const reminderKinds = ['due-soon', 'due-today', 'overdue'] as const satisfies readonly NoticeKind[]

/** Who is told: those who fill in the unit's form, the department that reviews it, or whoever of the two did not say it. */
export type NoticeAudience = 'unit' | 'reviewers' | 'other-side'

export const noticeAudiences = {
  'due-soon': 'unit',
  'due-today': 'unit',
  'overdue': 'unit',
  'opened': 'unit',
  'asked': 'unit',
  'extended': 'unit',
  'nudged': 'unit',
  'submitted': 'reviewers',
  'returned': 'unit',
  'approved': 'unit',
  'reopened': 'unit',
  'remark': 'other-side',
} as const satisfies Record<NoticeKind, NoticeAudience>

/** What a person can be told at all, by what they may do. */
export function noticesFor(actor: Actor): NoticeKind[] {
  const [fills, reviews] = [can(actor, 'submission:fill'), can(actor, 'submission:review')]
  const isAmong: Record<NoticeAudience, boolean> = { 'unit': fills, 'reviewers': reviews, 'other-side': fills || reviews }
  return noticeKinds.filter(kind => isAmong[noticeAudiences[kind]])
}
