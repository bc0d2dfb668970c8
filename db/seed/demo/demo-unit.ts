import type { ScopedUnit } from '@rodykle/domain'
import type { UnitSize } from './unit-sizes.ts'
import { between, createRandom } from './random.ts'
import { sizeOf } from './unit-sizes.ts'

/** A reporting unit of the demonstration, as the database knows it. */
export interface DemoUnit extends ScopedUnit {
  code: string
}

/** A unit's size in a year: everybody moves by up to two percent, and every indicator sees the same pupils and teachers. */
export function sizeIn(unit: DemoUnit, year: number): UnitSize {
  const random = createRandom('size', unit.code, year)
  const { pupils, children, teachers, specialNeeds } = sizeOf(unit.code)
  const change = between(random, 0.98, 1.02)
  return {
    pupils: Math.round(pupils * change),
    children: Math.round(children * change),
    teachers: Math.round(teachers * between(random, 0.98, 1.02)),
    specialNeeds,
  }
}
