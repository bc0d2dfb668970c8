import type { schema } from '@rodykle/db'
import type { Actor } from '@rodykle/domain'
import { can, noticeAudiences } from '@rodykle/domain'

type NoticeRow = Pick<typeof schema.notices.$inferSelect, 'kind' | 'submissionId' | 'actualId'>

/** The page of the screen that a notice is about, down to the very cell, as far as it is still there. */
export function noticePath({ kind, submissionId, actualId }: NoticeRow, reader: Actor): string {
  const isReviewing = noticeAudiences[kind] === 'reviewers' || (kind === 'remark' && can(reader, 'submission:review'))
  const list = isReviewing ? '/perziura' : '/pateikimas'
  if (submissionId === null)
    return list
  const form = `${list}/${submissionId}`
  if (actualId === null)
    return form
  return kind === 'remark' ? `${form}?reiksme=${actualId}&skiltis=pokalbis` : `${form}#${actualId}`
}
