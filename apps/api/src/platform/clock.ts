/** The platform's only source of time, so that a test can stand on any day. */
export interface Clock {
  now: () => Date
  /** The calendar day in Vilnius, '2026-11-21': what deadlines and validity dates are compared with. */
  today: () => string
}

const vilniusDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' })

export function clockFrom(now: () => Date): Clock {
  return { now, today: () => vilniusDay.format(now()) }
}

export const systemClock = clockFrom(() => new Date())
