import type { CampaignUnit } from '@rodykle/contracts'
import { expect, it } from 'vitest'
import { summaryOf } from '../../shared/testing/submission-fixture.ts'
import { campaignViews, canBeNudged, countViews, isSeenIn } from './unit-standing.ts'

function unit(submission: Parameters<typeof summaryOf>[0], change: Partial<CampaignUnit> = {}): CampaignUnit {
  return { submission: summaryOf(submission), type: 'gymnasium', lateDays: null, override: null, people: 2, lastNudgedAt: null, ...change }
}

const came = { submittedAt: '2026-11-18T09:00:00.000Z' }
const cases = {
  untouched: unit({ openedAt: null }),
  imported: unit({ openedAt: null, counts: { asked: 4, answered: 4, returned: 0, accepted: 0 } }),
  late: unit({}, { lateDays: 3 }),
  waiting: unit({ status: 'submitted', ...came }),
  cameLate: unit({ status: 'submitted', ...came }, { lateDays: 2 }),
  returned: unit({ status: 'returned', ...came }),
  approved: unit({ status: 'approved', ...came }),
  shut: unit({ standing: 'closed' }),
  returnedLate: unit({ status: 'returned', standing: 'closed', counts: { asked: 4, answered: 4, returned: 1, accepted: 3 }, ...came }),
  askedMore: unit({ status: 'returned', standing: 'closed', ...came }),
  alone: unit({}, { people: 0 }),
}

it.each<[keyof typeof cases, readonly string[]]>([
  ['untouched', ['silent', 'unopened']],
  ['imported', ['silent']],
  ['late', ['silent', 'late']],
  ['waiting', ['waiting']],
  ['cameLate', ['waiting']],
  ['returned', ['returned']],
  ['approved', ['approved']],
])('%s is seen among %j', (which, views) => {
  expect(campaignViews.filter(view => isSeenIn(view)(cases[which]))).toEqual(views)
})

it.each<[keyof typeof cases, boolean]>([
  ['untouched', true],
  ['late', true],
  ['returned', true],
  ['waiting', false],
  ['approved', false],
  ['shut', false],
  ['returnedLate', true],
  ['askedMore', false],
  ['alone', false],
])('%s can be reminded: %s', (which, can) => {
  expect(canBeNudged(cases[which], 'published')).toBe(can)
})

it('once the year is closed nobody is reminded of what was returned', () => {
  expect(canBeNudged(cases.returnedLate, 'closed')).toBe(false)
})

it('what came is counted by whether it came in time, what was returned among it', () => {
  expect(countViews(Object.values(cases))).toEqual({ silent: 5, unopened: 1, late: 1, waiting: 2, returned: 3, approved: 1, handedIn: 6, inTime: 5, cameLate: 1 })
})
