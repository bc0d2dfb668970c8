import { expect, it } from 'vitest'
import { periodGenitive, withYear } from './period-title.ts'

it.each([
  ['2026 m. II pusmetis', '2026 m. II pusmečio'],
  ['2020 metai', '2020 metų'],
  ['2020 m.', '2020 m.'],
  ['2026 m. III ketvirtis', '2026 m. III ketvirčio'],
  ['Po Kalėdų', null],
])('%s in the genitive is %s', (label, genitive) => {
  expect(periodGenitive(label)).toBe(genitive)
})

it.each([['II pusmetis', '2026 m. II pusmetis'], ['2020 m.', '2020 m.']])('%s with its year is %s', (label, said) => {
  expect(withYear({ label, startsOn: '2026-07-01' })).toBe(said)
})
