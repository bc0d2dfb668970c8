import type { Measured } from '@rodykle/domain'
import type { UnitSize } from '../unit-sizes.ts'
import type { Question } from './observe.ts'
import { sizeIn } from '../demo-unit.ts'
import { between } from '../random.ts'

interface ShareProfile {
  /** What the share is of, in a whole year. */
  of: (size: UnitSize) => number
  low: number
  high: number
  /** How many of ten units reach exactly everybody. */
  whole?: number
  /** Collected over the year: less of it is there at half-time. */
  grows?: boolean
  /** Counted anew in each half-year, about half of the year's amount each. */
  flows?: boolean
}

function everybody({ pupils, children }: UnitSize): number {
  return pupils + children
}

/** Parents of one and a half per child: single parents and siblings are in it. */
const parentsPerChild = 1.5
/** Science lessons of a class-sized group of pupils in a year. */
const pupilsPerClass = 24
const scienceLessonsPerClass = 140

const profiles: Readonly<Record<string, ShareProfile>> = {
  'II.1.1-1': { of: size => Math.round(everybody(size) * parentsPerChild), low: 0.72, high: 0.95, grows: true },
  'II.2.1-1': { of: size => size.pupils, low: 0.955, high: 0.998, whole: 3 },
  'II.3.1-2': { of: size => size.teachers, low: 0.55, high: 0.97, grows: true },
  'II.5.1-1': { of: size => Math.round(size.pupils / pupilsPerClass) * scienceLessonsPerClass, low: 0.17, high: 0.38, flows: true },
  'II.6.1-4': { of: size => size.pupils, low: 0.975, high: 0.995 },
  'II.6.2-1': { of: size => size.pupils, low: 0.48, high: 0.62, grows: true },
  'II.7.1-1': { of: size => size.pupils, low: 0.66, high: 0.78, grows: true },
  'II.8.1-3': { of: size => size.teachers, low: 0.48, high: 0.92, grows: true },
  'II.8.4-1': { of: () => 34, low: 0.8, high: 0.98 },
  'II.9.1-1': { of: everybody, low: 0.95, high: 0.998, whole: 6 },
  'II.9.1-2': { of: size => size.specialNeeds, low: 0.8, high: 0.97, whole: 5 },
  'II.10.1-1': { of: () => 26, low: 0.5, high: 0.96, grows: true },
  'II.12.1-1': { of: () => 420, low: 0.94, high: 0.99, flows: true },
}

/** What is there at half-time of what there will be at the end. */
const atHalfTime = 0.9

/** @throws RangeError for a fraction the demonstration does not know how to fill. */
export function fraction({ indicator, unit, period, random }: Question): Extract<Measured, { kind: 'ratio' }> {
  const profile = profiles[indicator.code]
  if (profile === undefined)
    throw new RangeError(`no demonstration profile for ${indicator.code}`)

  const year = profile.of(sizeIn(unit, period.year))
  const isHalf = period.part !== 'year'
  const denominator = profile.flows === true && isHalf ? Math.round(year * (period.part === 'first-half' ? 0.52 : 0.48)) : year
  const isWhole = profile.whole !== undefined && random() * 10 < profile.whole
  const share = between(random, profile.low, profile.high)
  const reached = profile.grows === true && period.part === 'first-half' ? share * atHalfTime : share
  return { kind: 'ratio', numerator: String(isWhole ? denominator : Math.floor(denominator * reached)), denominator: String(denominator) }
}
