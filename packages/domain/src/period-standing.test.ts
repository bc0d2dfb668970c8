import { expect, it } from 'vitest'
import { periodStanding } from './period-standing.ts'

const open = { state: 'open', opensOn: '2026-12-01', dueOn: '2027-01-15' } as const
const upcoming = { ...open, state: 'upcoming' } as const
const closed = { ...open, state: 'closed' } as const
const laterDue = { state: null, dueOn: '2027-01-31', reopenedUntil: null }
const reopened = { state: null, dueOn: '2027-01-20', reopenedUntil: '2027-02-28' }
const ahead = { state: 'open', dueOn: null, reopenedUntil: null } as const
const left = { state: 'closed', dueOn: null, reopenedUntil: null } as const

it.each([
  ['not opened yet', upcoming, null, '2026-12-10', 'upcoming', '2027-01-15', false],
  ['not opened yet though due', upcoming, null, '2027-02-01', 'upcoming', '2027-01-15', false],
  ['opened ahead of its opening day', open, null, '2026-11-30', 'upcoming', '2027-01-15', false],
  ['on its opening day', open, null, '2026-12-01', 'open', '2027-01-15', false],
  ['on its due day', open, null, '2027-01-15', 'open', '2027-01-15', false],
  ['the day after it was due', open, null, '2027-01-16', 'open', '2027-01-15', true],
  ['that day for a unit with a later due day', open, laterDue, '2027-01-16', 'open', '2027-01-31', false],
  ['closed', closed, null, '2027-01-10', 'closed', '2027-01-15', false],
  ['closed, for a unit that only had a later due day', closed, laterDue, '2027-01-20', 'closed', '2027-01-31', false],
  ['closed, on the last day of a reopening', closed, reopened, '2027-02-28', 'open', '2027-02-28', false],
  ['closed, after a reopening ended', closed, reopened, '2027-03-01', 'closed', '2027-02-28', true],
  ['not opened yet, for a unit that goes ahead', upcoming, ahead, '2026-11-20', 'open', '2027-01-15', false],
  ['not opened yet though due, for a unit that goes ahead', upcoming, ahead, '2027-01-16', 'open', '2027-01-15', true],
  ['opened ahead of its opening day, for a unit that went ahead', open, ahead, '2026-11-30', 'open', '2027-01-15', false],
  ['closed, for a unit that went ahead', closed, ahead, '2027-01-10', 'closed', '2027-01-15', false],
  ['open, for a unit it was closed for', open, left, '2026-12-10', 'closed', '2027-01-15', false],
  ['open, for a unit it was closed for and opened again', open, { ...left, reopenedUntil: '2027-01-20' }, '2027-01-18', 'open', '2027-01-20', false],
  ['not opened yet, for a unit it is to be closed for', upcoming, left, '2026-12-10', 'upcoming', '2027-01-15', false],
  ['open, where a reopening is left from before', open, reopened, '2027-01-18', 'open', '2027-01-20', false],
] as const)('a period %s', (_case, period, extension, today, standing, dueOn, isOverdue) => {
  expect(periodStanding(period, extension, today)).toEqual({ standing, dueOn, isOverdue })
})
