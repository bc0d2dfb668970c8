import type { GapStatus } from './judgement.ts'
import { describe, expect, it } from 'vitest'
import { standingOfPriorities, statusOfEach } from './standing-of-priorities.ts'

const first = { id: 'a', code: 'I', title: 'Pirmas' }
const second = { id: 'b', code: 'II', title: 'Antras' }

describe('how priorities stand', () => {
  it('counts the targets of each, in the order of the plan', () => {
    const rows = (['met', 'not-met', 'no-data', 'no-target', 'not-applicable', 'met', 'near'] as const).map(status => ({ priority: second, status }))
    expect(standingOfPriorities([...rows, { priority: first, status: 'met' }])).toEqual([
      { ...second, counts: { met: 2, near: 1, notMet: 1, noData: 1, noTarget: 1, notApplicable: 1 }, of: 5 },
      { ...first, counts: { met: 1, near: 0, notMet: 0, noData: 0, noTarget: 0, notApplicable: 0 }, of: 1 },
    ])
  })

  it('of no rows is nothing', () => {
    expect(standingOfPriorities([])).toEqual([])
  })
})

it.each<[GapStatus, GapStatus[]]>([
  ['met', ['met', 'met']],
  ['not-met', ['met', 'not-met', 'near']],
  ['near', ['near', 'met']],
  ['met', ['met', 'no-data']],
  ['no-data', ['no-data', 'not-applicable']],
  ['not-applicable', ['not-applicable']],
  ['no-target', ['no-target', 'no-target']],
  ['no-data', []],
])('is %s together: %j', (together, statuses) => {
  expect(statusOfEach(statuses)).toBe(together)
})
