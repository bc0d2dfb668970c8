import type { Observed, TargetRule } from '@rodykle/domain'
import type { FigureCard } from './figure-words.ts'
import { judge } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { markOf } from './mark-of.ts'

const percent: FigureCard = { valueKind: 'ratio', unitOfMeasurement: 'percent' }
const count: FigureCard = { valueKind: 'number', unitOfMeasurement: 'participants' }
const parts: FigureCard = { valueKind: 'parts', unitOfMeasurement: 'points-100' }
const atLeast = (planned: string): TargetRule => ({ kind: 'at-least', planned, assumed: false })
const none: TargetRule = { kind: 'none', assumed: false }
const ratio = (numerator: string, denominator: string): Observed => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })
const number = (value: string): Observed => ({ state: 'reported', value: { kind: 'number', value } })

describe('what is drawn of a figure', () => {
  it.each([
    ['more than a hundred percent, as much as it is', ratio('45', '40'), atLeast('80'), percent, { achieved: 112.5, planned: 80, max: 100 }],
    ['zero percent', ratio('0', '40'), atLeast('80'), percent, { achieved: 0, planned: 80, max: 100 }],
    ['a count on a scale of its own', number('512'), atLeast('480'), count, { achieved: 512, planned: 480, max: undefined }],
    ['no target: no tick, and not one at zero', number('512'), none, count, { achieved: 512, planned: null, max: undefined }],
    ['nothing reported', { state: 'not-reported' }, atLeast('480'), count, { achieved: null, planned: 480, max: undefined }],
    ['nothing to measure', ratio('0', '0'), atLeast('80'), percent, { achieved: null, planned: 80, max: 100 }],
  ] as const)('%s', (_, observed, rule, card, mark) => {
    expect(markOf(judge(observed, rule, { measure: card.unitOfMeasurement === 'percent' ? 'percent' : 'number', tolerance: { percentPoints: '5', percentOfPlanned: '10' } }), card)).toEqual(mark)
  })

  it('nothing of parts that have no reference, instead of none of one', () => {
    const scores: Observed = { state: 'reported', value: { kind: 'parts', parts: [{ part: 'mat-4', value: '61', weight: '20' }] } }
    expect(markOf(judge(scores, { kind: 'benchmark', series: 'NMPP', assumed: false }, { measure: 'number', tolerance: { percentPoints: '5', percentOfPlanned: '10' }, benchmarks: [] }), parts)).toBeNull()
  })
})
