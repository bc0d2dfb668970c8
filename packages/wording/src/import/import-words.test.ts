import { impossibleReasons } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { localeNames } from '../locale.ts'
import { lithuanianColumns } from './columns-lt.ts'
import { importWords } from './index.ts'

describe.each(localeNames)('in %s', (locale) => {
  const { say, columns } = importWords(locale)

  it('says why a value cannot be, for every reason there is', () => {
    for (const reason of impossibleReasons)
      expect(say(`impossible.${reason}`)).not.toBe('')
  })

  it('names no two columns of a table alike', () => {
    for (const headers of Object.values(columns))
      expect(new Set(Object.values(headers)).size).toBe(Object.keys(headers).length)
  })

  it('fills in what is said of a number and counts its decimals', () => {
    expect(say('question.number', { given: '84,017', column: 'Reikšmė', decimals: 1 }, 1)).toMatch(/84,017.*1/)
  })
})

it('has the columns of the plan, the values and the benchmarks', () => {
  expect(Object.keys(lithuanianColumns)).toEqual(['plan', 'actuals', 'benchmarks'])
})
