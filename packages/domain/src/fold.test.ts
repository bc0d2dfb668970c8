import type { UnitFigure } from './fold-statistics.ts'
import type { UnitFold } from './folds.ts'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { unitFolds } from './folds.ts'
import { valueKinds } from './observed.ts'
import { foldedKind } from './rule-fit.ts'
import { tally } from './tally.ts'
import { cell, conditions, done, events, given, narrative, notApplicable, notMeasured, notReported, number, parts, ratio, unit } from './testing/build-cells.ts'

function city(units: readonly UnitFigure[], unitFold: UnitFold) {
  return fold(tally(units, 'approved'), unitFold)
}

describe('each fold', () => {
  it.each([
    ['ratio-of-sums', 'divides the sums', [unit(ratio(1, 2)), unit(ratio(90, 100))], ratio(91, 102)],
    ['ratio-of-sums', 'leaves an external percent out', [unit(ratio(1, 2)), unit(given('100'))], ratio(1, 2)],
    ['ratio-of-sums', 'leaves a percent of nobody out', [unit(ratio(1, 2)), unit(ratio(0, 0))], ratio(1, 2)],
    ['sum', 'adds', [unit(number('1.5')), unit(number(0)), unit(number(30))], number('31.5')],
    ['sum', 'of one zero is zero', [unit(number(0)), unit(notReported, 'draft')], number(0)],
    ['share-meeting', 'counts units, not their numbers', [unit(number(2), 'accepted', 'met'), unit(number(1), 'accepted', 'near'), unit(number(0), 'accepted', 'not-met')], ratio(1, 3)],
    ['share-meeting', 'takes conditions', [unit(conditions('yes yes')), unit(conditions('yes no'), 'accepted', 'not-met')], ratio(1, 2)],
    ['share-meeting', 'takes an external percent, which its unit\'s rule could judge', [unit(given('90'))], ratio(1, 1)],
    ['share-meeting', 'does not blame the silent, the unmeasured and those it does not apply to', [unit(done('2020-01-01')), unit(notReported, 'draft', 'no-data'), unit(notMeasured, 'accepted', 'no-data'), unit(notApplicable, 'accepted', 'not-applicable')], ratio(1, 1)],
    ['weighted-mean', 'weighs numbers', [unit(number(8, '10')), unit(number(5, '20'))], number(6, '30')],
    ['weighted-mean', 'leaves out a number without its weight', [unit(number(8, '10')), unit(number(1))], number(8, '10')],
    ['weighted-mean', 'weighs each part', [unit(parts('mat-4:50×30', 'lt-4:70×10')), unit(parts('mat-4:60×10'))], parts('lt-4:70×10', 'mat-4:52.5×40')],
    ['event-count', 'counts events of all units', [unit(events('2020-01-01', '2020-02-01')), unit(events('2020-01-01')), unit(events())], number(3)],
    ['event-count', 'of none is zero', [unit(events()), unit(notReported, 'draft')], number(0)],
    ['single', 'passes the one value on', [unit(done('2020-09-30'))], done('2020-09-30')],
    ['none', 'shows the spread of self-ratings', [unit(narrative(3)), unit(narrative(4)), unit(narrative(3))], cell({ kind: 'ratings', counts: [0, 0, 2, 1] })],
  ] as const)('%s %s', (unitFold, _, units, expected) => {
    expect(city(units, unitFold)).toEqual(expected)
  })
})

describe.each(unitFolds)('%s without a value', (unitFold) => {
  it.each([
    ['not-reported', 'nobody has answered', [unit(notReported, 'draft'), unit(notReported, 'draft')]],
    ['not-reported', 'everybody waits', [unit(ratio(1, 2), 'submitted')]],
    ['not-reported', 'one is silent and one could not measure', [unit(notMeasured), unit(notReported, 'draft')]],
    ['not-measured', 'nobody could measure', [unit(notMeasured), unit(notMeasured), unit(notApplicable)]],
    ['not-applicable', 'it applies to nobody', [unit(notApplicable), unit(notApplicable)]],
    ['not-applicable', 'nobody is asked', []],
  ] as const)('is %s when %s', (state, _, units) => {
    expect(city(units, unitFold).state).toBe(state)
  })
})

describe('no figure', () => {
  it('is made of external percents alone', () => {
    expect(city([unit(given('80')), unit(given('90'))], 'ratio-of-sums')).toEqual({ state: 'not-reported' })
  })

  it('speaks for the city when several answer what one was to answer', () => {
    expect(city([unit(number(1)), unit(number(2))], 'single').state).toBe('not-applicable')
  })
})

describe('the kind of the city\'s value', () => {
  const example = {
    'ratio': ratio(1, 2),
    'given-percent': given('50'),
    'number': number(5, '10'),
    'parts': parts('mat-4:50×10'),
    'conditions': conditions('yes no'),
    'done': done('2020-01-01'),
    'events': events('2020-01-01'),
    'narrative': narrative(3),
  } as const

  it.each(unitFolds.flatMap(unitFold => valueKinds.map(valueKind => [valueKind, unitFold] as const)))('of %s folded by %s is known before anybody reports', (valueKind, unitFold) => {
    const folded = city([unit(example[valueKind])], unitFold)
    const expected = foldedKind(unitFold, valueKind)
    if (expected !== null)
      expect(folded).toMatchObject({ state: 'reported', value: { kind: expected } })
    else if (unitFold === 'none' || unitFold === 'share-meeting')
      // Ratings and marks can be counted of anything; of this they would say nothing.
      expect(folded.state).toBe('reported')
    else
      expect(folded.state).toBe('not-reported')
  })
})
