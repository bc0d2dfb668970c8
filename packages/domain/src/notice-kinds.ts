/** What people are told of: the calendar's reminders, and what others did. */
export const noticeKinds = ['due-soon', 'due-today', 'overdue', 'opened', 'extended', 'nudged', 'submitted', 'returned', 'approved', 'reopened', 'remark'] as const
export type NoticeKind = typeof noticeKinds[number]
