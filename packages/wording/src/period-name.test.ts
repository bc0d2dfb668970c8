import { expect, it } from 'vitest'
import { periodName } from './period-name.ts'

it.each([
  ['II pusmetis', '2026-12-31', '2026 m. II pusmetis'],
  ['2020 m.', '2020-12-31', '2020 m.'],
  ['2019–2020 m. m.', '2020-08-31', '2019–2020 m. m.'],
])('names %s that ends on %s as %s', (label, endsOn, expected) => {
  expect(periodName({ label, endsOn })).toBe(expected)
})
