import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../shared/testing/submission-fixture.ts'
import { inArrival, nextInQueue } from './queue.ts'

const at = (day: string, status: 'submitted' | 'returned' | 'draft' | 'approved' = 'submitted') => summaryOf({ status, submittedAt: status === 'draft' ? null : `2026-11-${day}T10:00:00.000Z` })
const [first, second, third] = [at('05'), at('09'), at('15')]
const returned = at('01', 'returned')
const all = [third, returned, first, at('20', 'approved'), at('30', 'draft'), second]

it('waits in the order of arrival, and holds only what waits', () => {
  expect(inArrival(all)).toEqual([first, second, third])
})

describe('the next one', () => {
  it.each([
    ['after the first', first, second],
    ['after the last: back to the first that still waits', third, first],
    ['after one that has just been returned', returned, first],
  ])('%s', (_case, current, next) => {
    expect(nextInQueue(all, current)).toEqual(next)
  })

  it('is nobody when this was the last', () => {
    expect(nextInQueue([first], first)).toBeNull()
  })
})
