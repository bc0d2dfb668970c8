import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSmallCount, isYearHidden, suppressBreakdown, suppressSmall } from './suppress.ts'
import { done, given, notReported, number, parts, ratio } from './testing/build-cells.ts'

const suppressed = { state: 'suppressed' }

it.each([
  ['0', false],
  ['1', true],
  ['4', true],
  ['5', false],
  ['480', false],
])('%s persons are too few: %s', (count, isSmall) => {
  expect(isSmallCount(count)).toBe(isSmall)
})

describe('one figure of persons', () => {
  it.each([
    ['a small group', ratio(3, 4)],
    ['few of many', ratio(4, 100)],
    ['many of many, which reveals the few who are not', ratio(97, 100)],
    ['a small number', number(4)],
    ['a score of few test takers', number('7.5', '4')],
    ['a part few have sat', parts('mat-4:50×30', 'lt-4:60×3')],
  ])('is hidden: %s', (_, observed) => {
    expect(suppressSmall(observed)).toEqual(suppressed)
  })

  it.each([
    ['enough of enough', ratio(5, 10)],
    ['none', ratio(0, 40)],
    ['all', ratio(40, 40)],
    ['nobody, which is nothing to hide', number(0)],
    ['a score below five of many', number('4.5', '30')],
    ['an external percent', given('3')],
    ['a deed', done('2020-01-01')],
    ['a blank', notReported],
  ])('is shown: %s', (_, observed) => {
    expect(suppressSmall(observed)).toEqual(observed)
  })

  it('takes the threshold from the settings', () => {
    expect(suppressSmall(number(9), 10)).toEqual(suppressed)
  })
})

/** Which cells of a breakdown stay visible: 'x' hidden, the count otherwise. */
function shownCounts(counts: readonly number[], isTotalShown: boolean): string {
  return suppressBreakdown(counts.map((count, index) => ({ key: `type-${index}`, observed: number(count) })), { isTotalShown })
    .map(({ observed }, index) => observed.state === 'suppressed' ? 'x' : String(counts[index]))
    .join(' ')
}

describe('a breakdown', () => {
  it.each([
    ['nothing small', [10, 20, 30], true, '10 20 30'],
    ['one small cell, found by subtraction unless another is hidden', [3, 20, 30], true, 'x x 30'],
    ['the smallest of the others is hidden with it', [30, 3, 20], true, '30 x x'],
    ['one small cell without a total', [3, 20, 30], false, 'x 20 30'],
    ['two small cells hide each other', [3, 4, 30], true, 'x x 30'],
    ['two small cells that together are too few', [1, 1, 30, 40], true, 'x x x 40'],
    ['a zero protects nothing', [3, 0, 30, 40], true, 'x 0 x 40'],
    ['only two cells', [3, 30], true, 'x x'],
  ] as const)('of %s', (_, counts, isTotalShown, shown) => {
    expect(shownCounts(counts, isTotalShown)).toBe(shown)
  })

  it('of fractions hides by numerator, denominator and those left over', () => {
    const cells = [ratio(20, 40), ratio(38, 40), ratio(10, 40), ratio(9, 40)].map((observed, index) => ({ key: `type-${index}`, observed }))
    expect(suppressBreakdown(cells, { isTotalShown: true }).map(({ observed }) => observed.state)).toEqual(['suppressed', 'suppressed', 'reported', 'reported'])
  })

  it('keeps every cell, its order and whatever else it carries', () => {
    const cells = [{ key: 'gymnasium', label: 'Gimnazijos', observed: number(3) }, { key: 'kindergarten', label: 'Lopšeliai-darželiai', observed: notReported }]
    expect(suppressBreakdown(cells, { isTotalShown: false })).toEqual([{ key: 'gymnasium', label: 'Gimnazijos', observed: suppressed }, cells[1]])
  })

  it('never leaves a count that the total gives away', () => {
    fc.assert(fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 9 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0)
      fc.pre(total >= 5)
      const shown = shownCounts(counts, true).split(' ')
      const hidden = counts.filter((_, index) => shown[index] === 'x')
      const smallOnes = counts.filter(count => count > 0 && count < 5)
      expect(hidden).toEqual(expect.arrayContaining(smallOnes))
      if (smallOnes.length > 0) {
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5)
      }
      else {
        expect(hidden).toEqual([])
      }
    }))
  })
})

describe('a year beside its periods', () => {
  it.each([
    ['nothing small', number(50), [number(20), number(30)], 'sum', false],
    ['a small year', number(4), [number(4), number(0)], 'sum', true],
    ['one hidden period, found by subtraction', number(53), [number(3), number(50)], 'sum', true],
    ['two hidden periods that are enough together', number(57), [number(3), number(4), number(50)], 'sum', false],
    ['two hidden periods that are too few together', number(52), [number(1), number(1), number(50)], 'sum', true],
    ['a hidden numerator', ratio(23, 80), [ratio(3, 40), ratio(20, 40)], 'ratio-of-sums', true],
    ['those who are not counted, found by subtraction', ratio(58, 80), [ratio(38, 40), ratio(20, 40)], 'ratio-of-sums', true],
    ['a cumulative year that is its last period', number(50), [number(20), number(50)], 'latest', false],
    ['a unit of few whose latest value is of an earlier period', number(50), [number(20), number(47)], 'latest', true],
    ['a unit of enough whose latest value is of an earlier period', number(50), [number(20), number(40)], 'latest', false],
    ['a difference from a period that is hidden itself', number(6), [number(3), number(6)], 'latest', false],
    ['a blank period', number(50), [number(50), notReported], 'sum', false],
  ] as const)('of %s', (_, year, periods, fold, isHidden) => {
    expect(isYearHidden(year, periods, fold)).toBe(isHidden)
  })

  it('takes the threshold from the settings', () => {
    expect(isYearHidden(number(53), [number(3), number(50)], 'sum', 3)).toBe(false)
  })

  it('never gives a hidden period away to who subtracts what is shown', () => {
    fc.assert(fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), (counts) => {
      const periods = counts.map(count => number(count))
      const total = counts.reduce((sum, count) => sum + count, 0)
      if (isYearHidden(number(total), periods, 'sum'))
        return
      const shown = counts.filter(count => count === 0 || count >= 5)
      const left = total - shown.reduce((sum, count) => sum + count, 0)
      expect(left === 0 || left >= 5).toBe(true)
    }))
  })
})
