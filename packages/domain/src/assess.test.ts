import type { UnitFigure } from './fold-statistics.ts'
import type { FigureBasis } from './folds.ts'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { tally } from './tally.ts'
import { done, given, notApplicable, notMeasured, notReported, number, numberFrame, percentFrame, ratio, rule, unit } from './testing/build-cells.ts'

const atLeast80 = rule({ kind: 'at-least', planned: '80' })

function parents(units: readonly UnitFigure[], basis: FigureBasis = 'approved') {
  return assess(tally(units, basis), 'ratio-of-sums', atLeast80, percentFrame)
}

describe('coverage', () => {
  const units = [unit(ratio(34, 41)), unit(ratio(50, 60), 'submitted'), unit(given('90')), unit(notMeasured), unit(notApplicable), unit(ratio(0, 0)), unit(notReported, 'draft')]

  it.each([
    ['approved', { counted: 1, applicable: 5, waiting: 1, notReported: 1, notMeasured: 1, notApplicable: 2, leftOut: 1 }],
    ['working', { counted: 2, applicable: 5, waiting: 0, notReported: 1, notMeasured: 1, notApplicable: 2, leftOut: 1 }],
  ] as const)('of the %s figure', (basis, coverage) => {
    expect(parents(units, basis).coverage).toEqual(coverage)
  })

  it('is there also when there is no figure', () => {
    expect(parents([unit(notReported, 'draft')])).toMatchObject({
      achieved: { kind: 'absent', absence: 'not-reported' },
      status: 'no-data',
      coverage: { counted: 0, applicable: 1 },
      meanOfUnits: null,
      straddles: false,
    })
  })
})

describe('provisional', () => {
  it.each([
    ['everybody is accepted', [unit(ratio(1, 2)), unit(notApplicable)], false],
    ['one waits', [unit(ratio(1, 2)), unit(ratio(1, 2), 'submitted')], true],
    ['one is returned', [unit(ratio(1, 2)), unit(ratio(1, 2), 'returned')], true],
    ['one waits that could not measure', [unit(ratio(1, 2)), unit(notMeasured, 'submitted')], true],
    ['one is silent, which is a matter of coverage', [unit(ratio(1, 2)), unit(notReported, 'draft')], false],
    ['one has only a draft', [unit(ratio(1, 2)), unit(ratio(1, 2), 'draft')], false],
    ['one said that there is nothing to report', [unit(ratio(1, 2)), unit(notReported, 'submitted')], false],
    ['there is no figure at all', [unit(notReported, 'draft'), unit(notMeasured, 'submitted')], false],
  ] as const)('when %s', (_, units, provisional) => {
    expect(parents(units).provisional).toBe(provisional)
    expect(parents(units, 'working').provisional).toBe(provisional)
  })

  it('is only what counts a value: the published figure is not there yet, the working one is', () => {
    const units = [unit(ratio(1, 2), 'submitted'), unit(notReported, 'draft')]
    expect([parents(units).provisional, parents(units, 'working').provisional]).toEqual([false, true])
  })
})

describe('the worst and best still possible', () => {
  it('of a percent reach from none to all of the missing', () => {
    expect(parents([unit(ratio(60, 80)), { ...unit(notReported, 'draft'), expectedDenominator: '20' }]).bounds).toEqual({ worst: '60', best: '80' })
  })

  it('turn round for an at-most', () => {
    const units = [unit(ratio(4, 80)), { ...unit(notReported, 'draft'), expectedDenominator: '20' }]
    expect(assess(tally(units, 'approved'), 'ratio-of-sums', rule({ kind: 'at-most', planned: '5' }), percentFrame).bounds).toEqual({ worst: '24', best: '4' })
  })

  it('of a share of units count each missing unit once', () => {
    const units = [unit(done('2020-01-01')), unit(done('2020-12-01'), 'accepted', 'not-met'), unit(done('2020-01-01'), 'submitted'), unit(notReported, 'draft', 'no-data'), unit(notMeasured, 'accepted', 'no-data')]
    expect(assess(tally(units, 'approved'), 'share-meeting', rule({ kind: 'exactly', planned: '100' }), percentFrame).bounds).toEqual({ worst: '25', best: '75' })
  })

  it.each([
    ['nobody is missing', [unit(ratio(1, 2)), unit(notMeasured)], 'ratio-of-sums'],
    ['a denominator is unknown', [unit(ratio(1, 2)), unit(notReported, 'draft')], 'ratio-of-sums'],
    ['the figure is a sum, which has no end', [unit(number(1)), unit(notReported, 'draft')], 'sum'],
  ] as const)('are unknown when %s', (_, units, unitFold) => {
    expect(assess(tally(units, 'approved'), unitFold, atLeast80, percentFrame).bounds).toBeNull()
  })
})

describe('the mean of institutions', () => {
  it('stands beside the pooled percent and warns when they disagree about the target', () => {
    expect(parents([unit(ratio(1, 10)), unit(ratio(900, 1000))])).toMatchObject({ achieved: { numerator: '901', denominator: '1010' }, meanOfUnits: '50', status: 'met', straddles: true })
  })

  it.each([
    ['both below', [unit(ratio(1, 10)), unit(ratio(1, 2))]],
    ['both above', [unit(ratio(9, 10)), unit(ratio(99, 100))]],
    ['a mean exactly on the target', [unit(ratio(3, 5)), unit(ratio(5, 5)), unit(ratio(4, 5))]],
  ] as const)('does not warn with %s', (_, units) => {
    expect(parents(units).straddles).toBe(false)
  })

  it('is not disturbed by the rounding of its summands', () => {
    const units = [unit(ratio(2, 6)), unit(ratio(2, 6)), unit(ratio(5, 6))]
    const half = assess(tally(units, 'approved'), 'ratio-of-sums', rule({ kind: 'at-least', planned: '50' }), percentFrame)
    expect(half).toMatchObject({ meanOfUnits: '50', status: 'met', straddles: false })
  })

  it('has no side to be on without a target', () => {
    expect(assess(tally([unit(ratio(1, 10)), unit(ratio(900, 1000))], 'approved'), 'ratio-of-sums', rule({ kind: 'none' }), percentFrame)).toMatchObject({ meanOfUnits: '50', straddles: false })
  })

  it('is not computed where no percent is pooled', () => {
    expect(assess(tally([unit(number(5))], 'approved'), 'sum', atLeast80, numberFrame).meanOfUnits).toBeNull()
  })
})
