import { describe, expect, it } from 'vitest'
import { matchesSearch } from './matches-search.ts'

describe('searching indicators', () => {
  it.each([
    ['tevu', ['Su mokykla bendradarbiaujančių tėvų dalis'], true],
    ['TĖVŲ dalis', ['Su mokykla bendradarbiaujančių tėvų dalis'], true],
    ['dalis tėvų', ['Su mokykla bendradarbiaujančių tėvų dalis'], true],
    ['II.8.1', ['II.8.1-3', 'Grįžtamojo ryšio praktika'], true],
    ['mokinių', ['Su mokykla bendradarbiaujančių tėvų dalis'], false],
    ['  ', ['bet kas'], true],
  ])('„%s“ in %j: %s', (words, texts, expected) => {
    expect(matchesSearch(words, texts)).toBe(expected)
  })
})
