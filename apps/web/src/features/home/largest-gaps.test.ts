import type { GapRow } from '@rodykle/contracts'
import type { GapStatus, Planned, UnitOfMeasurement } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { largestGaps } from './largest-gaps.ts'
import { countStatuses, statusesByTask } from './statuses-by-task.ts'

function row(code: string, status: GapStatus, gap: string | null, planned: Planned, unitOfMeasurement: UnitOfMeasurement = 'percent', taskCode = 'I.1'): GapRow {
  const none = { id: taskCode, code: taskCode, title: taskCode }
  return {
    targetId: code,
    code,
    priority: none,
    task: none,
    measure: none,
    indicator: { id: code, code, name: code, unitOfMeasurement, base: null, valueKind: 'ratio', unitFold: 'ratio-of-sums', periodFold: 'latest', countsPersons: false },
    rule: { kind: 'none', assumed: false },
    standing: null,
    assessment: {
      planned,
      achieved: { kind: 'absent', absence: 'not-reported' },
      gap,
      allowance: null,
      status,
      attainment: null,
      parts: [],
      coverage: { counted: 0, applicable: 0, waiting: 0, notReported: 0, notMeasured: 0, notApplicable: 0, leftOut: 0 },
      provisional: false,
      bounds: null,
      meanOfUnits: null,
      straddles: false,
    },
  }
}
const number = (value: string): Planned => ({ kind: 'number', value })

describe('the largest gaps of the city', () => {
  it('compares percentage points and counts as parts of their own whole', () => {
    const rows = [row('points', 'not-met', '-12', number('60')), row('count', 'not-met', '-60', number('480'), 'participants'), row('months', 'near', '-1', { kind: 'all-of', of: 10 }, 'times')]
    expect(largestGaps(rows, 5).map(({ code }) => code)).toEqual(['count', 'points', 'months'])
  })

  it('leaves out what is met, has no number, or nothing to be measured by', () => {
    const rows = [row('met', 'met', '3', number('60')), row('silent', 'no-data', null, number('60')), row('of zero', 'not-met', '-3', number('0'), 'participants'), row('late', 'not-met', '-4', { kind: 'date', date: '2026-09-30', precision: 'day' })]
    expect(largestGaps(rows, 5)).toEqual([])
  })

  it('shows no more than asked for', () => {
    expect(largestGaps([row('a', 'near', '-1', number('60')), row('b', 'near', '-2', number('60'))], 1).map(({ code }) => code)).toEqual(['b'])
  })
})

describe('how the tasks stand', () => {
  it('counts the targets of each task by status, in the order of the plan', () => {
    const rows = [row('a', 'met', '1', number('1'), 'percent', 'II.2'), row('b', 'not-met', '-1', number('1'), 'percent', 'II.1'), row('c', 'met', '1', number('1'), 'percent', 'II.2')]
    expect(statusesByTask(rows).map(({ code, met, of }) => [code, met, of])).toEqual([['II.2', 2, 2], ['II.1', 0, 1]])
    expect(countStatuses(rows)).toEqual({ 'met': 2, 'not-met': 1 })
  })
})
