import type { MeasuredPeriod } from './measured-span.ts'
import { describe, expect, it } from 'vitest'
import { measuredSpan } from './measured-span.ts'

const secondHalf = { kind: 'half-year', startsOn: '2026-07-01', endsOn: '2026-12-31' } as const
const wholeYear = { kind: 'calendar-year', startsOn: '2026-01-01', endsOn: '2026-12-31' } as const

describe('the days a value speaks of', () => {
  it.each<[string, Pick<MeasuredPeriod, 'period' | 'measuredOver' | 'periodFold'>, string, string]>([
    ['are the period\'s', { period: secondHalf, measuredOver: 'half-year', periodFold: 'latest' }, '2026-07-01', '2026-12-31'],
    ['are the unit\'s own, where its half-year ends on another day', { period: { ...secondHalf, endsOn: '2027-01-17' }, measuredOver: 'half-year', periodFold: 'each' }, '2026-07-01', '2027-01-17'],
    ['begin with the year for a cumulative value', { period: secondHalf, measuredOver: 'calendar-year', periodFold: 'latest' }, '2026-01-01', '2026-12-31'],
    ['end with the period, however long the measured span is', { period: { kind: 'half-year', startsOn: '2026-01-01', endsOn: '2026-06-30' }, measuredOver: 'calendar-year', periodFold: 'latest' }, '2026-01-01', '2026-06-30'],
    ['are the period\'s alone where periods add up', { period: secondHalf, measuredOver: 'calendar-year', periodFold: 'sum' }, '2026-07-01', '2026-12-31'],
    ['are a school year\'s, asked about in a calendar year', { period: wholeYear, measuredOver: 'school-year', periodFold: 'sum' }, '2025-09-01', '2026-08-31'],
    ['are two school years\'', { period: wholeYear, measuredOver: 'two-school-years', periodFold: 'latest' }, '2024-09-01', '2026-08-31'],
    ['are all the months of the period for something measured monthly', { period: secondHalf, measuredOver: 'month', periodFold: 'sum' }, '2026-07-01', '2026-12-31'],
    ['are a signal half-year\'s school year so far', { period: { kind: 'signal-half-year', startsOn: '2025-09-01', endsOn: '2025-11-30' }, measuredOver: 'school-year', periodFold: 'latest' }, '2025-09-01', '2025-11-30'],
    ['are the period\'s where only people can date the span', { period: secondHalf, measuredOver: 'months', periodFold: 'latest' }, '2026-07-01', '2026-12-31'],
  ])('%s', (_, measured, startsOn, endsOn) => {
    expect(measuredSpan({ ...measured, year: 2026 })).toEqual({ startsOn, endsOn })
  })
})
