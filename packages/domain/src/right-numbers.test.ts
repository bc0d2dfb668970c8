import type { UnitFigure } from './fold-statistics.ts'
import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { foldPeriods } from './fold-periods.ts'
import { fold } from './fold.ts'
import { impossibleReason } from './impossible.ts'
import { judge } from './judge.ts'
import { tally } from './tally.ts'
import { conditions, events, given, notReported, number, numberFrame, percentFrame, ratio, rule, unit } from './testing/build-cells.ts'

const atLeast80 = rule({ kind: 'at-least', planned: '80' })

function city(units: readonly UnitFigure[]) {
  return assess(tally(units, 'approved'), 'ratio-of-sums', atLeast80, percentFrame)
}

describe('where other systems went wrong', () => {
  it('a denominator is never 1 by default: an external percent has none and stays out of the city\'s', () => {
    expect(city([unit(ratio(30, 60)), unit(given('100'))])).toMatchObject({ achieved: { numerator: '30', denominator: '60' }, coverage: { counted: 1, leftOut: 1 } })
  })

  it('a missing denominator is not read as 1, but refused', () => {
    expect(impossibleReason(ratio(30, ''), 'ratio')).toBe('denominator-missing')
    expect(impossibleReason(ratio(30, 0), 'ratio')).toBe('denominator-missing')
  })

  it('a zero stays a zero: it is achieved, counted and judged', () => {
    expect(judge(number(0), rule({ kind: 'at-least', planned: '3' }), numberFrame)).toMatchObject({ achieved: { kind: 'number', value: '0' }, gap: '-3', status: 'not-met' })
    expect(city([unit(ratio(0, 60))])).toMatchObject({ achieved: { value: '0', numerator: '0', denominator: '60' }, gap: '-80', status: 'not-met' })
  })

  it('a blank stays a blank: it is neither zero nor achieved', () => {
    expect(judge(notReported, rule({ kind: 'at-most', planned: '5' }), percentFrame)).toMatchObject({ achieved: { kind: 'absent', absence: 'not-reported' }, gap: null, status: 'no-data' })
    expect(fold(tally([unit(notReported, 'draft')], 'approved'), 'sum')).toEqual({ state: 'not-reported' })
    expect(foldPeriods([{ endsOn: '2020-06-30', observed: notReported }], 'sum').observed).toEqual({ state: 'not-reported' })
  })

  it('a percent of nobody is neither 0 % nor 100 %', () => {
    expect(judge(ratio(0, 0), atLeast80, percentFrame)).toMatchObject({ achieved: { kind: 'absent', absence: 'not-applicable' }, status: 'not-applicable' })
    expect(judge(conditions('na'), rule({ kind: 'every-condition' }), numberFrame).status).toBe('not-applicable')
  })

  it('progress is not capped at 100', () => {
    expect(judge(number(45), rule({ kind: 'at-least', planned: '30' }), numberFrame).attainment).toBe('150')
    expect(judge(ratio(120, 100), atLeast80, percentFrame)).toMatchObject({ gap: '40', attainment: '150' })
  })

  it('the city is not the mean of percents', () => {
    const figure = city([unit(ratio(1, 10)), unit(ratio(900, 1000))])
    expect(figure.achieved).toMatchObject({ value: '89.20792079207920792079' })
    expect(figure.meanOfUnits).toBe('50')
  })

  it('a rate is not rounded before it is multiplied: two thirds of 3 000 are 2 000', () => {
    const figure = assess(tally(Array.from({ length: 1000 }, () => unit(ratio(2, 3))), 'approved'), 'ratio-of-sums', atLeast80, percentFrame)
    expect(figure.achieved).toMatchObject({ numerator: '2000', denominator: '3000' })
    expect(foldPeriods([{ endsOn: '2020-03-31', observed: ratio(1, 3) }, { endsOn: '2020-06-30', observed: ratio(1, 3) }, { endsOn: '2020-09-30', observed: ratio(1, 3) }], 'ratio-of-sums').observed).toEqual(ratio(3, 9))
  })
})

describe('exactness', () => {
  it('79,96 % does not meet 80 %, however it is shown', () => {
    expect(judge(ratio(1999, 2500), atLeast80, percentFrame)).toMatchObject({ achieved: { value: '79.96' }, gap: '-0.04', status: 'near' })
  })

  it('28,4 − 22,3 is 6,1', () => {
    expect(judge(given('28.4'), rule({ kind: 'at-least', planned: '22.3' }), percentFrame).gap).toBe('6.1')
  })

  it('a third is not 33,333333 %, and meets it', () => {
    expect(judge(ratio(1, 3), rule({ kind: 'at-least', planned: '33.333333' }), percentFrame).status).toBe('met')
    expect(judge(ratio(1, 3), rule({ kind: 'at-least', planned: '33.333334' }), percentFrame).status).toBe('near')
  })

  it('0,1 added ten times is 1', () => {
    expect(fold(tally(Array.from({ length: 10 }, () => unit(number('0.1'))), 'approved'), 'sum')).toEqual(number('1'))
  })

  it('a sum too long for a binary float keeps its last digit', () => {
    expect(fold(tally([unit(number('9007199254740993')), unit(number('0.1'))], 'approved'), 'sum')).toEqual(number('9007199254740993.1'))
  })

  it('twelve meetings in January are not every month', () => {
    const january = Array.from({ length: 12 }, (_, index) => `2020-01-${String(index + 1).padStart(2, '0')}`)
    expect(judge(events(...january), rule({ kind: 'every-month', from: '2020-01', to: '2020-12' }), numberFrame)).toMatchObject({ achieved: { kind: 'k-of-n', met: 1, of: 12 }, gap: '-11', status: 'not-met' })
  })
})
