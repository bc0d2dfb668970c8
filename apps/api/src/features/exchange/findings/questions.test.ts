import type { Asked } from './questions.ts'
import { describe, expect, it } from 'vitest'
import { listedQuestions, questionsWith } from './questions.ts'

const question = (key: string): Asked => ({ key, column: 'Įstaiga', sentence: 'Kas tai?', given: key, candidates: [{ value: 'a', label: 'A' }] })

describe('the questions of a file', () => {
  it('name the rows they are about, without being worked out again for each', () => {
    const questions = questionsWith({})
    expect(questions.isAsked('one', 1)).toBe(false)
    expect(questions.ask(question('one'), 1)).toBeNull()
    expect([questions.isAsked('one', 2), questions.isAsked('one', 2), questions.isAsked('one', 5)]).toEqual([true, true, true])
    expect(questions.open()).toMatchObject([{ key: 'one', rows: [1, 2, 5] }])
  })

  it('are all counted, and so many listed as can be answered; what comes after those is not worked out', () => {
    const questions = questionsWith({})
    for (let row = 1; row <= listedQuestions; row += 1)
      questions.ask(question(`q${row}`), row)
    expect(questions.isAsked('one more', 1000)).toBe(true)
    expect(questions.ask(question('and one'), 1001)).toBeNull()
    expect(questions.isAsked('one more', 1002)).toBe(true)
    expect([questions.open().length, questions.count()]).toEqual([listedQuestions, listedQuestions + 2])
  })

  it('make room for the next ones once they are answered', () => {
    const answers = Object.fromEntries(Array.from({ length: listedQuestions }, (_, index) => [`q${index}`, 'a']))
    const questions = questionsWith(answers)
    for (let row = 0; row < listedQuestions; row += 1) {
      expect(questions.isAsked(`q${row}`, row)).toBe(false)
      expect(questions.ask(question(`q${row}`), row)).toBe('a')
    }
    expect(questions.isAsked('one more', 1000)).toBe(false)
    expect(questions.count()).toBe(0)
  })
})
