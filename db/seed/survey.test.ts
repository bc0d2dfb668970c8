import { defaultTolerance, judge } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { surveyStatements } from './survey.ts'

/** Signed gaps in percentage points, as the survey's own table has them. */
const gaps = ['6.1', '19.2', '16.1', '14', '0.6', '1', '1', '27', '20', '10.5', '8', '0', '24']

describe('the survey of professional capital', () => {
  it('has thirteen statements with a number of their own', () => {
    expect(surveyStatements.map(({ number }) => number)).toEqual(gaps.map((_, index) => index + 1))
  })

  it.each(surveyStatements.map((row, index) => [row.planned, row.result, gaps[index], row] as const))('planned %s and reached %s: a gap of %s, met', (_planned, _result, gap, row) => {
    const judgement = judge(
      { state: 'reported', value: { kind: 'given-percent', percent: row.result } },
      { kind: 'at-least', planned: row.planned, assumed: true },
      { measure: 'percent', tolerance: defaultTolerance },
    )
    expect(judgement).toMatchObject({ gap, status: 'met' })
  })
})
