import { describe, expect, it } from 'vitest'
import { tally } from './tally.ts'
import { conditions, done, events, given, narrative, notApplicable, notMeasured, notReported, number, parts, ratio, unit } from './testing/build-cells.ts'

describe('who is counted', () => {
  it.each([
    ['a draft', ratio(1, 2), 'draft', 'notReported', 'notReported'],
    ['a submitted value', ratio(1, 2), 'submitted', 'waiting', 'reported'],
    ['a returned value', ratio(1, 2), 'returned', 'waiting', 'reported'],
    ['an accepted value', ratio(1, 2), 'accepted', 'reported', 'reported'],
    ['a draft that does not apply', notApplicable, 'draft', 'notReported', 'notReported'],
    ['a submitted "does not apply"', notApplicable, 'submitted', 'waiting', 'notApplicable'],
    ['an accepted "does not apply"', notApplicable, 'accepted', 'notApplicable', 'notApplicable'],
    ['a submitted "could not measure"', notMeasured, 'submitted', 'waiting', 'notMeasured'],
    ['an accepted "could not measure"', notMeasured, 'accepted', 'notMeasured', 'notMeasured'],
    ['an accepted "nothing to report"', notReported, 'accepted', 'notReported', 'notReported'],
    ['a submitted "nothing to report"', notReported, 'submitted', 'notReported', 'notReported'],
    ['a silent unit', notReported, 'draft', 'notReported', 'notReported'],
    ['an accepted percent of nobody', ratio(0, 0), 'accepted', 'notApplicable', 'notApplicable'],
    ['a submitted percent of nobody', ratio(0, 0), 'submitted', 'waiting', 'notApplicable'],
    ['an accepted mean of no test takers', number(0, '0'), 'accepted', 'notApplicable', 'notApplicable'],
    ['accepted conditions of which none applies', conditions('na na'), 'accepted', 'notApplicable', 'notApplicable'],
    ['an accepted zero', number(0), 'accepted', 'reported', 'reported'],
  ] as const)('%s', (_, observed, standing, approved, working) => {
    const nobody = { reported: 0, notReported: 0, notMeasured: 0, notApplicable: 0, waiting: 0 }
    const units = [unit(observed, standing)]
    expect(tally(units, 'approved')).toMatchObject({ asked: 1, ...nobody, [approved]: 1 })
    expect(tally(units, 'working')).toMatchObject({ asked: 1, ...nobody, [working]: 1 })
  })

  it('says how many answers wait for the department, whatever is counted; silence waits for nobody', () => {
    const units = [unit(ratio(1, 2)), unit(ratio(1, 2), 'submitted'), unit(notApplicable, 'returned'), unit(notReported, 'draft'), unit(ratio(1, 2), 'draft'), unit(notReported, 'submitted')]
    expect(tally(units, 'approved').unapproved).toBe(2)
    expect(tally(units, 'working').unapproved).toBe(2)
  })
})

describe('what is added', () => {
  it('keeps fractions, external percents, numbers and weights apart', () => {
    const units = [unit(ratio(34, 41)), unit(ratio(1, 3)), unit(given('99.9')), unit(number('7.5', '20')), unit(number(4))]
    expect(tally(units, 'approved')).toMatchObject({
      reported: 5,
      ratioCount: 2,
      sumNumerator: '35',
      sumDenominator: '44',
      sumPercent: '116.260162601626',
      numberCount: 2,
      sumValue: '11.5',
      weighedCount: 1,
      sumWeight: '20',
      sumWeightedValue: '150',
    })
  })

  it('adds each part by itself, in the order of their codes, without the parts nobody sat', () => {
    const units = [unit(parts('mat-6:48×10', 'mat-4:50×30')), unit(parts('mat-4:60×10', 'mat-6:0×0'))]
    expect(tally(units, 'approved')).toMatchObject({
      weighedCount: 2,
      sumWeight: '0',
      parts: [
        { part: 'mat-4', sumWeight: '40', sumWeightedValue: '2100' },
        { part: 'mat-6', sumWeight: '10', sumWeightedValue: '480' },
      ],
    })
  })

  it('counts events, and reports of none', () => {
    expect(tally([unit(events('2020-01-01', '2020-01-01')), unit(events())], 'approved')).toMatchObject({ eventReports: 2, events: 2 })
  })

  it('counts self-ratings, not their absence', () => {
    expect(tally([unit(narrative(2)), unit(narrative(2)), unit(narrative(4)), unit(narrative(null))], 'approved')).toMatchObject({ reported: 4, ratings: [0, 2, 0, 1] })
  })

  it('counts who met their own rule among those it could judge', () => {
    const units = [
      unit(done('2020-02-01'), 'accepted', 'met'),
      unit(done('2020-03-01'), 'accepted', 'not-met'),
      unit(done(null), 'accepted', 'no-data'),
      unit(conditions('yes no'), 'accepted', 'near'),
      unit(notReported, 'draft', 'no-data'),
      unit(done('2020-02-01'), 'draft', 'met'),
    ]
    expect(tally(units, 'approved')).toMatchObject({ reported: 4, judged: 3, meeting: 1 })
  })

  it('adds only what the basis counts', () => {
    const units = [unit(ratio(1, 2)), unit(ratio(3, 4), 'submitted'), unit(ratio(5, 6), 'returned'), unit(ratio(7, 8), 'draft')]
    expect(tally(units, 'approved')).toMatchObject({ sumNumerator: '1', sumDenominator: '2' })
    expect(tally(units, 'working')).toMatchObject({ sumNumerator: '9', sumDenominator: '12' })
  })
})

describe('the denominators of those who are missing', () => {
  const silent = unit(notReported, 'draft')
  it.each([
    ['nobody is missing', [unit(ratio(1, 2))], '0'],
    ['one waits', [unit(ratio(1, 2)), unit(ratio(3, 4), 'submitted')], '4'],
    ['one is expected', [{ ...silent, expectedDenominator: '30' }], '30'],
    ['one waits and one is expected', [unit(ratio(3, 4), 'submitted'), { ...silent, expectedDenominator: '30' }], '34'],
    ['one is unknown', [unit(ratio(3, 4), 'submitted'), silent], null],
    ['a draft is nobody\'s business', [unit(ratio(3, 4), 'draft')], null],
    ['one could not measure', [unit(notMeasured)], '0'],
  ] as const)('when %s', (_, units, expected) => {
    expect(tally(units, 'approved').missingDenominator).toBe(expected)
  })
})

describe('the sole reporter', () => {
  it.each([
    ['is null when nobody is asked', [], null],
    ['is null when two are asked', [unit(number(5)), unit(notReported, 'draft')], null],
    ['is the accepted value', [unit(number(5))], number(5)],
    ['has not reported while the value waits', [unit(number(5), 'submitted')], notReported],
    ['keeps why it could not measure', [unit(notMeasured)], notMeasured],
  ] as const)('%s', (_, units, sole) => {
    expect(tally(units, 'approved').sole).toEqual(sole)
  })
})
