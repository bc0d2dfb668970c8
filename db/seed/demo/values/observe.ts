import type { ObservedAtRest } from '@rodykle/domain'
import type { CodedIndicator } from '../../plan-2020/index.ts'
import type { DemoPeriod } from '../demo-periods.ts'
import type { DemoUnit } from '../demo-unit.ts'
import type { Random } from '../random.ts'
import { createRandom } from '../random.ts'
import { answers } from './conditions.ts'
import { count } from './counts.ts'
import { done } from './done.ts'
import { events } from './events.ts'
import { exceptionOf } from './exceptions.ts'
import { narrative } from './narratives.ts'
import { scores } from './scores.ts'
import { fraction } from './shares.ts'

/** What one unit says of one indicator in one period. */
export interface Question {
  indicator: CodedIndicator
  unit: DemoUnit
  period: DemoPeriod
  /** The same in both halves of a year, so that the second continues the first. */
  random: Random
}

type Measured = Extract<ObservedAtRest, { state: 'reported' }>['value']

function measured(question: Question): Measured {
  switch (question.indicator.valueKind) {
    case 'ratio': return fraction(question)
    case 'number': return count(question)
    case 'parts': return scores(question)
    case 'conditions': return answers(question)
    case 'done': return done(question)
    case 'events': return events(question)
    case 'narrative': return narrative(question)
    case 'given-percent': throw new RangeError('the plan has no percent without its fraction')
  }
}

/** Nobody has failed a promise whose day has not come. */
function isNotDueYet(value: Measured, { unitRule }: CodedIndicator, { knownUntil }: DemoPeriod): boolean {
  return value.kind === 'done' && !value.done && unitRule.kind === 'done-by' && unitRule.date > knownUntil
}

/** The demonstration's value of a cell: plausible for the unit's size, and always the same for the same indicator, unit and period. */
export function observe(indicator: CodedIndicator, unit: DemoUnit, period: DemoPeriod): ObservedAtRest {
  const exception = exceptionOf(indicator, unit, period)
  if (exception !== null)
    return exception
  const random = createRandom(indicator.code, unit.code, period.year)
  const value = measured({ indicator, unit, period, random })
  return isNotDueYet(value, indicator, period) ? { state: 'not-measured', reason: 'Terminas dar nesuėjo.' } : { state: 'reported', value }
}
