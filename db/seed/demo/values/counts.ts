import type { Measured } from '@rodykle/domain'
import type { Question } from './observe.ts'
import { wholeBetween } from '../random.ts'

interface CountProfile {
  low: number
  high: number
  /** Part of the year's count that is there at half-time. */
  atHalfTime: number
}

const profiles: Readonly<Record<string, CountProfile>> = {
  'II.6.1-1': { low: 1, high: 1, atHalfTime: 1 },
  'II.6.1-2': { low: 27, high: 33, atHalfTime: 1 },
  'II.6.1-3': { low: 26, high: 34, atHalfTime: 1 },
  'II.7.1-2': { low: 3, high: 3, atHalfTime: 1 },
  'II.7.1-3': { low: 1, high: 2, atHalfTime: 1 },
  'II.7.1-4': { low: 1, high: 1, atHalfTime: 1 },
  'II.7.1-5': { low: 2, high: 5, atHalfTime: 0.6 },
  'II.7.1-6': { low: 0, high: 1, atHalfTime: 1 },
  'II.7.2-1': { low: 4, high: 8, atHalfTime: 0.6 },
  'II.7.2-2': { low: 180, high: 260, atHalfTime: 0.7 },
  'II.7.3-1': { low: 96, high: 128, atHalfTime: 0.9 },
  'II.8.3-1': { low: 1, high: 5, atHalfTime: 1 },
  'II.12.1-2': { low: 14, high: 26, atHalfTime: 0.5 },
  'II.14.1-1': { low: 410, high: 560, atHalfTime: 1 },
}

/** @throws RangeError for a count the demonstration does not know how to fill. */
export function count({ indicator, period, random }: Question): Extract<Measured, { kind: 'number' }> {
  const profile = profiles[indicator.code]
  if (profile === undefined)
    throw new RangeError(`no demonstration profile for ${indicator.code}`)
  const year = wholeBetween(random, profile.low, profile.high)
  return { kind: 'number', value: String(period.part === 'first-half' ? Math.floor(year * profile.atHalfTime) : year) }
}
