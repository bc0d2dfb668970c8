import type { ActualStanding, InstitutionType, Measured, ObservedAtRest, TargetRule, ValueKind } from '@rodykle/domain'
import { actualStandings, conditionAnswers } from '@rodykle/domain'
import fc from 'fast-check'

/** What units are held to, a rule that can judge each kind of value. */
export const unitRules: Record<ValueKind, TargetRule> = {
  'ratio': { kind: 'at-least', planned: '60.5', assumed: false },
  'given-percent': { kind: 'at-most', planned: '40', assumed: false },
  'number': { kind: 'between', low: '2', high: '4', softMaximum: false, assumed: false },
  'parts': { kind: 'benchmark', series: 'lt', assumed: false },
  'conditions': { kind: 'every-condition', assumed: false },
  'done': { kind: 'done-by', date: '2026-09-30', precision: 'day', assumed: false },
  'events': { kind: 'every-month', from: '2026-01', to: '2026-03', assumed: false },
  'narrative': { kind: 'narrative', assumed: false },
}
export const benchmarks = [{ part: 'mat-4', value: '61.25' }, { part: 'lt-4', value: '70' }]

/** Drizzle asks every value for its prototype. */
const plain = { noNullPrototype: true }
/** Zero often enough to be met in every place it can stand. */
const whole = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 900 }) }, { weight: 1, arbitrary: fc.constant(0) }).map(String)
const fraction = fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 9999 })).map(([before, after]) => `${before}.${String(after).padStart(4, '0')}`)
/** More digits than a float holds. */
const long = fc.constantFrom('123456789012345.0123456789', '0.0000000001')
const day = fc.integer({ min: 0, max: 120 }).map(offset => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10))
const word = fc.constantFrom('Laukiame', 'Nėra tokių klasių')

const values: Record<ValueKind, fc.Arbitrary<Measured>> = {
  'ratio': fc.record({ kind: fc.constant('ratio' as const), numerator: whole, denominator: fc.oneof(whole, fc.constant('0'), fraction) }, plain)
    .map(value => Number(value.denominator) === 0 ? { ...value, numerator: '0' } : value),
  'given-percent': fraction.map(percent => ({ kind: 'given-percent' as const, percent })),
  'number': fc.record({ kind: fc.constant('number' as const), value: fc.oneof(whole, fraction, fraction.map(text => `-${text}`), long), weight: fc.option(fc.oneof(whole, fraction), { nil: undefined }) }, plain),
  'parts': fc.subarray(['mat-4', 'lt-4', 'Ąžuolas', 'b']).map(parts => parts.map((part, index) => ({ part, value: `${index}5.1`, weight: `${index}` }))).chain(parts => fc.constantFrom(parts, parts.map(score => ({ ...score, weight: '2.50' })))).filter(parts => parts.length > 0).map(parts => ({ kind: 'parts' as const, parts })),
  'conditions': fc.array(fc.constantFrom(...conditionAnswers), { minLength: 1, maxLength: 3 })
    .map(answers => ({ kind: 'conditions' as const, answers: answers.map((answer, index) => ({ condition: `c${index}`, answer })) })),
  'done': fc.record({ kind: fc.constant('done' as const), done: fc.boolean(), on: fc.option(day, { nil: null }) }, plain),
  'events': fc.array(day, { maxLength: 5 }).map(dates => ({ kind: 'events' as const, events: dates.map(date => ({ date, title: 'Susitikimas' })) })),
  'narrative': fc.record({ kind: fc.constant('narrative' as const), text: fc.constant('Pavyko'), selfRating: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const) }, plain),
}

export interface RandomCell {
  observed: ObservedAtRest
  standing: ActualStanding
  expectedDenominator?: string | undefined
}

/** Any state and standing a cell of this kind can have. */
export function cellsOf(kind: ValueKind): fc.Arbitrary<RandomCell> {
  return fc.record({
    standing: fc.constantFrom(...actualStandings),
    expectedDenominator: fc.option(whole, { nil: undefined }),
    observed: fc.oneof(
      { weight: 5, arbitrary: values[kind].map(value => ({ state: 'reported' as const, value })) },
      { weight: 1, arbitrary: fc.option(word, { nil: null }).map(reason => reason === null ? { state: 'not-reported' as const } : { state: 'not-reported' as const, reason }) },
      { weight: 1, arbitrary: word.map(reason => ({ state: 'not-measured' as const, reason })) },
      { weight: 1, arbitrary: word.map(reason => ({ state: 'not-applicable' as const, reason })) },
    ),
  }, plain)
}

/** Types of the six units on the period's last day; one has none, and the first had another before. */
export const types: readonly (InstitutionType | null)[] = ['gymnasium', 'gymnasium', 'kindergarten', 'progymnasium', 'progymnasium', null]
