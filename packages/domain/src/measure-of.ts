import type { MeasuredKind } from './rule-fit.ts'
import type { Measure } from './tolerance.ts'

/** Whether figures of a kind differ by percentage points. A unit's number can fold into a city percent, so each is asked about its own kind of value. */
export function measureOf(kind: MeasuredKind): Measure {
  return kind === 'ratio' || kind === 'given-percent' ? 'percent' : 'number'
}
