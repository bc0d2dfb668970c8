import type { Measured, PartValue } from '@rodykle/domain'
import type { DemoPeriod } from '../demo-periods.ts'
import type { DemoUnit } from '../demo-unit.ts'
import type { Question } from './observe.ts'
import { sizeIn } from '../demo-unit.ts'
import { between, createRandom, wholeBetween } from '../random.ts'

/** Invented: the real averages of Lithuania are not in the source, and a demonstration must not look like them. */
export const demoBenchmarkSource = 'Demonstracinė reikšmė, ne tikras Lietuvos vidurkis'

interface Scale {
  /** Where the invented average of the country lies. */
  low: number
  high: number
  /** How far a school may be from it. */
  spread: number
}

const scales: Readonly<Record<string, Scale>> = {
  'standard-points': { low: 98, high: 102, spread: 5 },
  'points-10': { low: 5.8, high: 6.8, spread: 0.9 },
  'points-100': { low: 38, high: 58, spread: 7 },
}

function scaleOf(unitOfMeasurement: string): Scale {
  const scale = scales[unitOfMeasurement]
  if (scale === undefined)
    throw new RangeError(`no demonstration scale for ${unitOfMeasurement}`)
  return scale
}

/** The invented average of the country for one part, with one decimal. */
export function demoBenchmark({ code, unitOfMeasurement }: { code: string, unitOfMeasurement: string }, part: string, period: DemoPeriod): string {
  const { low, high } = scaleOf(unitOfMeasurement)
  return between(createRandom('benchmark', code, part, period.year), low, high).toFixed(1)
}

/** Grades a school teaches, of those that are tested. */
function gradesOf({ type }: DemoUnit): readonly string[] {
  switch (type) {
    case 'school-kindergarten':
    case 'primary-school': return ['2', '4']
    case 'progymnasium': return ['2', '4', '6', '8']
    case 'basic-school': return ['2', '4', '6', '8', '10']
    default: return ['10', '12']
  }
}

export function scores({ indicator, unit, period, random }: Question): Extract<Measured, { kind: 'parts' }> {
  const grades = gradesOf(unit)
  const { spread } = scaleOf(indicator.unitOfMeasurement)
  const yearGroup = Math.max(6, Math.round(sizeIn(unit, period.year).pupils / (grades.includes('12') ? 4 : grades.length * 2)))
  const parts = indicator.parts.filter(({ grade }) => grades.includes(grade)).map(({ code }): PartValue => ({
    part: code,
    value: (Number(demoBenchmark(indicator, code, period)) + between(random, -0.6 * spread, spread)).toFixed(1),
    weight: String(wholeBetween(random, Math.ceil(yearGroup * 0.85), yearGroup)),
  }))
  return { kind: 'parts', parts }
}
