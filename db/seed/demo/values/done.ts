import type { IsoDate, Measured } from '@rodykle/domain'
import type { Question } from './observe.ts'
import { addDays, dayWithin } from '../calendar.ts'
import { between } from '../random.ts'

interface DoneProfile {
  /** Month and day from and to which it happens, if it does. */
  from: string
  to: string
  /** How many of ten units do it at all. */
  of10: number
}

const profiles: Readonly<Record<string, DoneProfile>> = {
  'II.4.1-1': { from: '09-07', to: '09-25', of10: 10 },
  'II.4.1-2': { from: '11-02', to: '11-27', of10: 10 },
  'II.4.1-3': { from: '12-07', to: '12-18', of10: 7 },
  'II.6.2-2': { from: '10-05', to: '11-20', of10: 8 },
  'II.8.6-2': { from: '03-02', to: '10-30', of10: 9 },
}

/** Done on a day that has come by the time of the report, or not done. */
export function done({ indicator, period, random }: Question): Extract<Measured, { kind: 'done' }> {
  const on = dayOf(indicator.code, period.year, random)
  return on !== null && on <= period.knownUntil ? { kind: 'done', done: true, on } : { kind: 'done', done: false, on: null }
}

/** The methodical day is one day for everybody; a group that misses it meets within the month. */
function methodicalDay(year: number, random: Question['random']): IsoDate {
  const day = `${year}-02-18`
  return random() < 0.2 ? addDays(day, Math.floor(between(random, 7, 28))) : day
}

function dayOf(code: string, year: number, random: Question['random']): IsoDate | null {
  if (code === 'II.8.5-1')
    return methodicalDay(year, random)
  const profile = profiles[code]
  if (profile === undefined)
    throw new RangeError(`no demonstration profile for ${code}`)
  const happens = random() * 10 < profile.of10
  return happens ? dayWithin(`${year}-${profile.from}`, `${year}-${profile.to}`, random()) : null
}
