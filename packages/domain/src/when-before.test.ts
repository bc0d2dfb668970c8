import type { TimeBefore } from './when-before.ts'
import { expect, it } from 'vitest'
import { whenBefore } from './when-before.ts'

const span = (text: string) => ({ startsOn: text.slice(0, 10), endsOn: text.slice(11) })

it.each<[string, string, string, TimeBefore]>([
  ['a half-year, and the same of the year before', '2026-07-01/2026-12-31', '2025-07-01/2025-12-31', 'last-year'],
  ['a half-year, and the one just before', '2026-07-01/2026-12-31', '2026-01-01/2026-06-30', 'last-period'],
  ['the first half-year, and the second of the year before', '2026-01-01/2026-06-30', '2025-07-01/2025-12-31', 'last-period'],
  ['half-years that end on other days each year', '2026-01-01/2026-06-19', '2025-01-02/2025-06-30', 'last-year'],
  ['a year, and the year before', '2026-01-01/2026-12-31', '2025-01-01/2025-12-31', 'last-year'],
  ['a year, and two years before', '2026-01-01/2026-12-31', '2024-01-01/2024-12-31', 'earlier'],
  ['a half-year, and the whole year before', '2026-01-01/2026-06-30', '2025-01-01/2025-12-31', 'last-period'],
  ['a month, and the month before', '2026-03-01/2026-03-31', '2026-02-01/2026-02-28', 'last-period'],
  ['a half-year, and the half-year three before', '2026-07-01/2026-12-31', '2025-01-01/2025-06-30', 'earlier'],
  ['a year within which the other one ended', '2026-01-01/2026-12-31', '2026-01-01/2026-06-30', 'earlier'],
  ['the leap day, and the year before', '2024-02-01/2024-02-29', '2023-02-01/2023-02-28', 'last-year'],
])('%s', (_case, now, before, time) => {
  expect(whenBefore(span(now), span(before))).toBe(time)
})
