import type { Notice } from '@rodykle/contracts'
import { formatDate } from '../../shared/format.ts'

export interface NoticeDay {
  day: string
  notices: Notice[]
}

/** By the city's calendar day, in the order in which they come. */
export function noticeDays(notices: readonly Notice[]): NoticeDay[] {
  return [...Map.groupBy(notices, ({ at }) => formatDate(at))].map(([day, notices]) => ({ day, notices }))
}
