import { expect, it } from 'vitest'
import { versionInForce } from './target-versions.ts'

const january = { version: 1, validFrom: '2020-01-01' }
const july = { version: 2, validFrom: '2020-07-01' }
const julyCorrected = { version: 3, validFrom: '2020-07-01' }

it.each([
  ['before anything begins', [january, july], '2019-12-31', null],
  ['on the first day', [january, july], '2020-01-01', january],
  ['the day before a change', [january, july], '2020-06-30', january],
  ['on the day of a change', [january, july], '2020-07-01', july],
  ['long after', [january, july], '2026-01-01', july],
  ['where a change was corrected for the same day', [january, july, julyCorrected], '2020-12-31', julyCorrected],
  ['where nothing was ever asked', [], '2020-12-31', null],
])('holds a figure to the version in force %s', (_case, versions, day, expected) => {
  expect(versionInForce(versions, day)).toBe(expected)
  expect(versionInForce([...versions].reverse(), day)).toBe(expected)
})
