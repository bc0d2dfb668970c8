import { describe, expect, it } from 'vitest'
import { withTable } from './keep-table.ts'
import { brief, printTable } from './print-table.ts'
import { resultOf } from './result.ts'
import { percentile, repeat } from './samples.ts'

describe('a percentile', () => {
  it.each([
    [[5], 50, 5],
    [[1, 2, 3, 4], 50, 2],
    [[4, 3, 2, 1], 75, 3],
    [Array.from({ length: 100 }, (_, index) => 100 - index), 99, 99],
    [[1, 2, 3], 99, 3],
    [[10, 9, 100], 50, 10],
  ])('of %j at %i %% is %d', (samples, percent, value) => {
    expect(percentile(samples, percent)).toBe(value)
  })

  it('of nothing is none', () => {
    expect(() => percentile([], 50)).toThrow(RangeError)
  })
})

describe('patience', () => {
  it.each([
    ['so many rounds', { rounds: 3, milliseconds: 60_000 }, 3],
    ['one round, however little time there is', { rounds: 3, milliseconds: 0 }, 1],
  ])('lasts %s', async (_, patience, rounds) => {
    let count = 0
    await repeat(patience, async () => void (count += 1))
    expect(count).toBe(rounds)
  })
})

describe('a result', () => {
  it.each([
    ['below a ratio', { ours: 3, floor: 2, budget: 1.5 }, { ratio: 1.5, met: true }],
    ['above a ratio', { ours: 3.1, floor: 2, budget: 1.5 }, { ratio: 1.55, met: false }],
    ['enough of the floor', { ours: 6, floor: 10, budget: 0.6, bound: 'at least' }, { ratio: 0.6, met: true }],
    ['too little of the floor', { ours: 5, floor: 10, budget: 0.6, bound: 'at least' }, { ratio: 0.5, met: false }],
    ['without a floor', { ours: 149, budget: 150 }, { ratio: null, met: true }],
    ['without a floor, too much', { ours: 151, budget: 150 }, { ratio: null, met: false }],
    ['held to nothing', { ours: 3, floor: 2, budget: null }, { ratio: 1.5, met: null }],
  ] as const)('%s', (_, measured, result) => {
    expect(resultOf({ name: '', unit: 'ms', ...measured })).toMatchObject(result)
  })
})

describe('the table', () => {
  it.each([[0.554, '0.55'], [12.34, '12.3'], [1234.5, '1,235'], [-0.5, '-0.50']])('writes %d as %s', (value, text) => {
    expect(brief(value)).toBe(text)
  })

  it('has a line for each result, and says what was not met', () => {
    expect(printTable([
      resultOf({ name: 'Save one value', unit: 'ms', ours: 3, floor: 1, budget: 2 }),
      resultOf({ name: 'Export', unit: 'MB', ours: 42, budget: 150 }),
    ])).toBe([
      '|                |    ours |   floor | ratio |   budget | met |',
      '|----------------|--------:|--------:|------:|---------:|----:|',
      '| Save one value | 3.00 ms | 1.00 ms |  3.00 |      ≤ 2 |  NO |',
      '| Export         | 42.0 MB |         |       | ≤ 150 MB | yes |',
    ].join('\n'))
  })
})

describe('the kept table', () => {
  it('takes the place of the last', () => {
    const text = 'before\n<!-- the last table -->\nold\n<!-- its end -->\nafter'
    expect(withTable(text, 'new')).toBe('before\n<!-- the last table -->\nnew\n<!-- its end -->\nafter')
  })

  it('needs a place', () => {
    expect(() => withTable('nothing', 'new')).toThrow('no place')
  })
})
