import { expect, it } from 'vitest'
import { cellOf } from '../../shared/testing/submission-fixture.ts'
import { draftOf } from './cell-draft.ts'
import { judgeReading } from './judge-draft.ts'
import { readDraft } from './read-draft.ts'

const tolerance = { percentPoints: '5', percentOfPlanned: '10' }
const card = { valueKind: 'number', unitOfMeasurement: 'events', base: null, unitFold: 'sum' } as const
const cell = cellOf({ card, unitRule: { kind: 'at-least', planned: '3', assumed: false } })

it.each([
  ['nothing typed', null, { achieved: { kind: 'absent', absence: 'not-reported' }, gap: null, status: 'no-data' }],
  ['what is no number', 'trys', { achieved: { kind: 'absent', absence: 'not-reported' }, gap: null, status: 'no-data' }],
  ['a zero', '0', { achieved: { kind: 'number', value: '0' }, gap: '-3', status: 'not-met' }],
])('%s is held against the rule as what it is', (_, value, judgement) => {
  const reading = readDraft({ ...draftOf(cell), value: { kind: 'number', value, weight: null } }, cell.indicator)
  expect(judgeReading(reading, cell, tolerance)).toMatchObject(judgement)
})
