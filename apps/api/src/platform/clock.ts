/** The platform's only source of time, so that a test can stand on any day. */
export interface Clock {
  now: () => Date
  /** The calendar day in Vilnius, '2026-11-21': what deadlines and validity dates are compared with. */
  today: () => string
}

const vilniusDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' })

/** The calendar day in Vilnius of an instant. */
export function vilniusDayOf(instant: Date): string {
  return vilniusDay.format(instant)
}

export function clockFrom(now: () => Date): Clock {
  let minute: number | undefined
  let day = ''
  return {
    now,
    today: () => {
      // Asked several times in every request. Days begin, and clocks change, with a whole minute.
      const instant = now()
      const current = Math.floor(instant.getTime() / 60_000)
      if (current !== minute) {
        minute = current
        day = vilniusDayOf(instant)
      }
      return day
    },
  }
}

export const systemClock = clockFrom(() => new Date())
