import { noticeKinds } from '@rodykle/domain'
import { z } from 'zod'
import { UnitRef } from './accounts.ts'
import { Id, Instant, IsoDate } from './primitives.ts'

export const NoticeQuery = z.strictObject({
  /** The `next` of the page before. */
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type NoticeQuery = z.infer<typeof NoticeQuery>

/** What one person is told. What is alike and not yet read is told together: five values returned in one form are one notice. */
export const Notice = z.object({
  /** The newest of those told together. */
  id: Id,
  ids: z.array(Id).describe('all that are told together, the newest first'),
  kind: z.enum(noticeKinds),
  /** How many values, or remarks about one value, it tells of. */
  count: z.int(),
  at: Instant,
  isRead: z.boolean(),
  /** Whose doing it was; null for the calendar's. */
  actor: z.string().nullable(),
  unit: UnitRef.nullable(),
  period: z.string().nullable().describe('named with its year'),
  indicator: z.string().nullable(),
  /** What was said: a reason, a remark, a nudge's own words. */
  words: z.string().nullable(),
  dueOn: IsoDate.nullable(),
  /** The page it is about, down to the very cell. */
  path: z.string(),
})
export type Notice = z.infer<typeof Notice>
export const NoticePage = z.object({ notices: z.array(Notice).describe('newest first'), next: Id.nullable(), unread: z.int() })
export type NoticePage = z.infer<typeof NoticePage>

/** `ids` null: everything told until now. */
export const ReadNotices = z.strictObject({ ids: z.array(Id).max(1000).nullable() })
export type ReadNotices = z.infer<typeof ReadNotices>
export const UnreadNotices = z.object({ unread: z.int() })
export type UnreadNotices = z.infer<typeof UnreadNotices>

const NoticeChoice = z.strictObject({ kind: z.enum(noticeKinds), byMail: z.boolean() })
export const NoticeChoices = z.object({ choices: z.array(NoticeChoice).describe('of the kinds this person can be told') })
export type NoticeChoices = z.infer<typeof NoticeChoices>
/** Kinds that are left out stay as they are. */
export const ChooseNotices = z.strictObject({ choices: z.array(NoticeChoice).min(1).max(noticeKinds.length) })
export type ChooseNotices = z.infer<typeof ChooseNotices>
