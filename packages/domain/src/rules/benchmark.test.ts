import { describe, expect, it } from 'vitest'
import { judge } from '../judge.ts'
import { given, number, numberFrame, parts, percentFrame, ratio, rule } from '../testing/build-cells.ts'

const atTheAverage = rule({ kind: 'benchmark', series: 'NMPP' })
const averages = { ...numberFrame, benchmarks: [{ part: 'mat-4', value: '50' }, { part: 'mat-6', value: '48.5' }] }

describe('scores against a benchmark', () => {
  it.each([
    ['both above', parts('mat-4:52×40', 'mat-6:49×38'), 2, 2, null, 'met'],
    ['one exactly equal', parts('mat-4:50×40', 'mat-6:49×38'), 2, 2, null, 'met'],
    ['one a little short', parts('mat-4:45×40', 'mat-6:49×38'), 1, 2, null, 'near'],
    ['both a little short', parts('mat-4:45×40', 'mat-6:48.4×38'), 0, 2, null, 'near'],
    ['one far below', parts('mat-4:44.9×40', 'mat-6:48.4×38'), 0, 2, null, 'not-met'],
    ['only one part sat', parts('mat-4:52.5×40'), 1, 1, '2.5', 'met'],
    ['a part nobody sat', parts('mat-4:52.5×40', 'mat-6:0×0'), 1, 1, '2.5', 'met'],
    ['a part without a reference beside a judged one', parts('mat-4:49×40', 'lt-4:90×40'), 0, 1, '-1', 'near'],
    ['no part with a reference', parts('lt-4:90×40'), 0, 0, null, 'no-target'],
  ] as const)('%s', (_, observed, met, of, gap, status) => {
    expect(judge(observed, atTheAverage, averages)).toMatchObject({
      planned: of === 0 ? { kind: 'none' } : { kind: 'all-of', of },
      achieved: { kind: 'k-of-n', met, of },
      gap,
      status,
    })
  })

  it('lists each part with its own figures, also the one without a reference', () => {
    expect(judge(parts('mat-4:52.5×40', 'lt-4:90×40'), atTheAverage, averages).parts).toEqual([
      { part: 'mat-4', planned: '50', achieved: '52.5', gap: '2.5', status: 'met' },
      { part: 'lt-4', planned: null, achieved: '90', gap: null, status: 'no-target' },
    ])
  })
})

describe('one figure against a benchmark', () => {
  it.each([
    [number('7.1'), '0', 'met'],
    [number('7'), '-0.1', 'near'],
    [number('6'), '-1.1', 'not-met'],
  ] as const)('%j has a gap of %s and is %s', (observed, gap, status) => {
    expect(judge(observed, atTheAverage, { ...numberFrame, benchmarks: [{ part: '', value: '7.1' }] })).toMatchObject({
      planned: { kind: 'number', value: '7.1' },
      gap,
      status,
    })
  })

  it('of a percent is judged in percentage points', () => {
    const frame = { ...percentFrame, benchmarks: [{ part: '', value: '93.4' }] }
    expect(judge(ratio(90, 100), atTheAverage, frame)).toMatchObject({ gap: '-3.4', status: 'near' })
    expect(judge(given('93.4'), atTheAverage, frame)).toMatchObject({ gap: '0', status: 'met' })
  })

  it('without a reference has no target', () => {
    expect(judge(number(7), atTheAverage, numberFrame)).toMatchObject({ planned: { kind: 'none' }, achieved: { kind: 'number', value: '7' }, gap: null, status: 'no-target' })
  })

  it('refuses to choose between several', () => {
    expect(() => judge(number(7), atTheAverage, averages)).toThrow(RangeError)
  })
})
