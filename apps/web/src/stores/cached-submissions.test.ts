import { describe, expect, it } from 'vitest'
import { cellOf, formOf, ratio, summaryOf } from '../shared/testing/submission-fixture.ts'
import { keepNewest } from './cached-submissions.ts'

const [one, other] = [cellOf({ observed: ratio('30', '41'), version: 3 }), cellOf({ version: 1 })]
const submission = summaryOf()
const known = formOf([one, other], { submission })

describe('a form read anew', () => {
  it('brings no value back to what it was before a save that was answered meanwhile, nor the counts', () => {
    const before = { ...one, observed: ratio('29', '41'), version: 2 }
    const came = formOf([before, { ...other, observed: ratio('1', '2'), version: 2 }], { submission: { ...submission, status: 'returned' } })
    const { cells, submission: summary } = keepNewest(came, known)
    expect(cells.map(({ observed, version }) => [observed, version])).toEqual([[ratio('30', '41'), 3], [ratio('1', '2'), 2]])
    expect(summary).toEqual(submission)
  })

  it('brings whatever is newer, and what stands around a value of the same version', () => {
    const came = formOf([{ ...one, returnReason: 'Kodėl?' }, { ...other, standing: 'accepted', version: 2 }], { submission: { ...submission, status: 'returned' } })
    expect(keepNewest(came, known)).toEqual(came)
  })

  it('is taken as it is where another form was shown, or none', () => {
    const came = formOf([{ ...one, version: 1 }])
    expect(keepNewest(came, known)).toBe(came)
    expect(keepNewest(came, null)).toBe(came)
  })
})
