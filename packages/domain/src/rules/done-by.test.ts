import { describe, expect, it } from 'vitest'
import { judge } from '../judge.ts'
import { done, notDone, numberFrame, rule } from '../testing/build-cells.ts'

const bySeptember = rule({ kind: 'done-by', date: '2020-09-01', precision: 'month' })
const onTheDay = rule({ kind: 'done-by', date: '2020-02-18', precision: 'day' })

describe('done by a date', () => {
  it.each([
    ['long before', onTheDay, done('2019-12-01'), '0', 'met'],
    ['on the day', onTheDay, done('2020-02-18'), '0', 'met'],
    ['the day after', onTheDay, done('2020-02-19'), '-1', 'not-met'],
    ['after a leap day', onTheDay, done('2020-03-01'), '-12', 'not-met'],
    ['on the last day of the month', bySeptember, done('2020-09-30'), '0', 'met'],
    ['the day after the month', bySeptember, done('2020-10-01'), '-1', 'not-met'],
    ['never', bySeptember, notDone, null, 'not-met'],
    ['on an unknown day', bySeptember, done(null), null, 'no-data'],
  ] as const)('%s', (_, deadline, observed, gap, status) => {
    expect(judge(observed, deadline, numberFrame)).toMatchObject({ gap, status })
  })

  it('shows a month as its last day and keeps how precise it was', () => {
    expect(judge(done('2020-09-30'), bySeptember, numberFrame)).toMatchObject({
      planned: { kind: 'date', date: '2020-09-30', precision: 'month' },
      achieved: { kind: 'done', on: '2020-09-30' },
    })
  })

  it('says plainly that it was not done', () => {
    expect(judge(notDone, onTheDay, numberFrame).achieved).toEqual({ kind: 'not-done' })
  })
})
