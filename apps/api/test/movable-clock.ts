import type { Clock } from '../src/platform/clock.ts'
import { clockFrom } from '../src/platform/clock.ts'

export interface MovableClock extends Clock {
  /** To ten in the morning of this day, Vilnius winter time; or to an exact instant. */
  travelTo: (dayOrInstant: string) => void
  passMinutes: (minutes: number) => void
}

export function movableClock(day: string): MovableClock {
  let now = new Date()
  const clock: MovableClock = {
    ...clockFrom(() => new Date(now)),
    travelTo: (dayOrInstant) => {
      now = new Date(dayOrInstant.includes('T') ? dayOrInstant : `${dayOrInstant}T08:00:00Z`)
    },
    passMinutes: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
  clock.travelTo(day)
  return clock
}
