import type { IsoDate } from '@rodykle/domain'
import { daysBetween } from '@rodykle/domain'

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other
}

/** A day of the span, both ends included, by a share of it from 0 up to 1; the first when the span is reversed. */
export function dayWithin(from: IsoDate, to: IsoDate, share: number): IsoDate {
  return to < from ? from : addDays(from, Math.floor(share * (daysBetween(from, to) + 1)))
}
