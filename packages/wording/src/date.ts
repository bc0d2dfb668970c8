import type { LocaleName } from './locale.ts'
import { nbsp } from './number.ts'

/** The city's clock: deadlines end when its day does, wherever the reader sits. */
const timeZone = 'Europe/Vilnius'

const genitiveMonths = ['sausio', 'vasario', 'kovo', 'balandžio', 'gegužės', 'birželio', 'liepos', 'rugpjūčio', 'rugsėjo', 'spalio', 'lapkričio', 'gruodžio'] as const

/** A calendar day as it is in the city: '2020-06-17'. Takes an ISO day or instant. */
export function formatDate(day: string): string {
  return day.length === 10 ? day : cityParts(day).day
}

/** "2020 m. birželio 17 d." / "17 June 2020"; without the year: "birželio 17 d." / "17 June". */
export function formatDateLong(day: string, locale: LocaleName = 'lt', withYear = true): string {
  const [year, month, date] = formatDate(day).split('-').map(Number) as [number, number, number]
  if (locale === 'en')
    return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' }), timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date))
  const monthAndDay = `${genitiveMonths[month - 1]}${nbsp}${date}${nbsp}d.`
  return withYear ? `${year}${nbsp}m. ${monthAndDay}` : monthAndDay
}

/** "2020-06-17 14:32", on the city's clock. */
export function formatDateTime(instant: string): string {
  const { day, time } = cityParts(instant)
  return `${day}${nbsp}${time}`
}

/** "14:32", on the city's clock. */
export function formatTime(instant: string): string {
  return cityParts(instant).time
}

/** Today's calendar day in the city. */
export function today(now = new Date()): string {
  return cityParts(now.toISOString()).day
}

/** Whole days until the end of a due day: 0 on the day itself, negative when it has passed. */
export function daysLeft(dueDay: string, now = new Date()): number {
  return Math.round((Date.parse(`${formatDate(dueDay)}T00:00:00Z`) - Date.parse(`${today(now)}T00:00:00Z`)) / 86_400_000)
}

function cityParts(instant: string): { day: string, time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant)).split(' ')
  return { day, time }
}
