import type { PeriodKind } from './periods.ts'
import { describe, expect, it } from 'vitest'
import { periodSpans } from './period-calendar.ts'
import { daysBetween, periodKinds } from './periods.ts'

describe('the calendar of periods', () => {
  it.each<[PeriodKind, string[]]>([
    ['calendar-year', ['2020-01-01–2020-12-31']],
    ['half-year', ['2020-01-01–2020-06-30', '2020-07-01–2020-12-31']],
    ['quarter', ['2020-01-01–2020-03-31', '2020-04-01–2020-06-30', '2020-07-01–2020-09-30', '2020-10-01–2020-12-31']],
    ['school-year', ['2019-09-01–2020-08-31']],
    ['two-school-years', ['2018-09-01–2020-08-31']],
    ['school-half-year', ['2019-09-01–2020-01-31', '2020-02-01–2020-08-31']],
    ['signal-half-year', ['2019-09-01–2019-11-30', '2020-02-01–2020-04-30']],
    ['months', []],
    ['day', []],
  ])('%s of 2020', (kind, expected) => {
    expect(periodSpans(kind, 2020).map(({ startsOn, endsOn }) => `${startsOn}–${endsOn}`)).toEqual(expected)
  })

  it('ends February on its own last day, leap year or not', () => {
    expect([2020, 2021, 2100].map(year => periodSpans('month', year)[1]?.endsOn)).toEqual(['2020-02-29', '2021-02-28', '2100-02-28'])
  })

  it.each(['half-year', 'quarter', 'month', 'school-half-year'] as const)('leaves no day between two of %s', (kind) => {
    const spans = periodSpans(kind, 2026)
    expect(spans.slice(1).map(({ startsOn }, index) => daysBetween(spans[index]?.endsOn ?? '', startsOn))).toEqual(spans.slice(1).map(() => 1))
  })

  it.each(periodKinds)('never ends %s before it begins', (kind) => {
    expect(periodSpans(kind, 2026).every(({ startsOn, endsOn }) => startsOn <= endsOn)).toBe(true)
  })
})
