import { expect, it } from 'vitest'
import { suggestCode } from './suggest-code.ts'

it.each([
  ['Šaltinių progimnazija', 'saltiniu-progimnazija'],
  ['„Volungės“ progimnazija', 'volunges-progimnazija'],
  ['A. Ramanausko-Vanago gimnazija', 'a-ramanausko-vanago-gimnazija'],
  ['ĄČĘĖĮŠŲŪŽ', 'aceeisuuz'],
  ['  5-oji  mokykla ', '5-oji-mokykla'],
  ['„“', ''],
  [`${'ilga '.repeat(20)}`, 'ilga-'.repeat(16).slice(0, -1)],
])('„%s“ gets the code "%s"', (name, code) => {
  expect(suggestCode(name)).toBe(code)
})
