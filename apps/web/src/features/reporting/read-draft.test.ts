import type { CellDraft, ValueDraft } from './cell-draft.ts'
import { describe, expect, it } from 'vitest'
import { cardOf, cellOf, ratio } from '../../shared/testing/submission-fixture.ts'
import { draftOf } from './cell-draft.ts'
import { readDraft } from './read-draft.ts'

const draft = (value: ValueDraft, change: Partial<CellDraft> = {}): CellDraft => ({ value, absence: null, comment: '', ...change })
const fraction = (numerator: string | null, denominator: string | null) => draft({ kind: 'ratio', numerator, denominator })
const codes = (value: CellDraft, card = cardOf()) => readDraft(value, card).problems.map(({ field, code }) => `${field}: ${code}`)
const parts = [{ code: 'mat-4', subject: 'Matematika', grade: '4' }, { code: 'lt-4', subject: 'Lietuvių kalba', grade: '4' }]
const scores = cardOf({ valueKind: 'parts', unitOfMeasurement: 'points-100', parts })
const conditions = cardOf({ valueKind: 'conditions', conditions: [{ code: 'a', label: 'Pirma' }, { code: 'b', label: 'Antra' }] })

describe('a fraction', () => {
  it('is read with commas and spaces as people write them', () => {
    expect(readDraft(fraction('1 034', '1\u00A0241'), cardOf()).content?.observed).toEqual(ratio('1034', '1241'))
  })

  it.each([
    ['half a fraction is unfinished', '34', null, ['denominator: missing']],
    ['letters are no number', '34a', '41', ['numerator: not-a-number']],
    ['two readings are not guessed between', '1.234.567', '41', ['numerator: ambiguous']],
    ['both fields can be wrong', 'x', '-1', ['numerator: not-a-number', 'denominator: negative']],
    ['parents come whole', '34,5', '41', ['numerator: not-whole']],
    ['a denominator of nobody', '34', '0', ['denominator: denominator-missing']],
    ['more digits than can be kept', '1234567890123456', '41', ['numerator: too-long']],
  ])('%s', (_case, numerator, denominator, problems) => {
    expect(codes(fraction(numerator, denominator))).toEqual(problems)
    expect(readDraft(fraction(numerator, denominator), cardOf()).content).toBeNull()
  })

  it('of nobody at all is a statement, not an error', () => {
    expect(readDraft(fraction('0', '0'), cardOf()).content?.observed).toEqual(ratio('0', '0'))
  })

  it('may exceed a hundred percent: that asks for a comment and forbids nothing', () => {
    expect(readDraft(fraction('45', '41'), cardOf()).problems).toEqual([])
  })
})

it('takes an empty field for not reported, never for zero', () => {
  expect(readDraft(fraction(null, null), cardOf()).content).toEqual({ observed: { state: 'not-reported' }, comment: null })
})

it('takes zero of a known denominator for a number, and that denominator alone for nothing yet', () => {
  const known = { kind: 'ratio', denominator: '41', known: '41' } as const
  expect(readDraft(draft({ ...known, numerator: '0' }), cardOf()).content?.observed).toEqual(ratio('0', '41'))
  expect(readDraft(draft({ ...known, numerator: null }), cardOf()).content?.observed).toEqual({ state: 'not-reported' })
})

it('does not count a score without its number of test takers as one of one', () => {
  const card = cardOf({ valueKind: 'number', unitOfMeasurement: 'points-10', base: null, unitFold: 'weighted-mean' })
  expect(codes(draft({ kind: 'number', value: '7,5', weight: null }), card)).toEqual(['weight: missing'])
})

it('takes zero for a number', () => {
  const card = cardOf({ valueKind: 'number', unitOfMeasurement: 'teams', base: null, unitFold: 'sum' })
  expect(readDraft(draft({ kind: 'number', value: '0', weight: null }), card).content?.observed).toEqual({ state: 'reported', value: { kind: 'number', value: '0' } })
})

it('asks for a reason when there is no number', () => {
  expect(codes(draft({ kind: 'ratio', numerator: '34', denominator: '41' }, { absence: { state: 'not-measured', reason: ' ' } }))).toEqual(['reason: reason-missing'])
  const given = readDraft(draft({ kind: 'ratio', numerator: '34', denominator: '41' }, { absence: { state: 'not-measured', reason: 'Apklausa nukelta' } }), cardOf())
  expect(given.content?.observed).toEqual({ state: 'not-measured', reason: 'Apklausa nukelta' })
})

describe('scores by subject', () => {
  it('leave out the subjects nobody sat', () => {
    const read = readDraft(draft({ kind: 'parts', parts: [{ part: 'mat-4', value: '64,2', weight: '25' }, { part: 'lt-4', value: null, weight: null }] }), scores)
    expect(read.content?.observed).toEqual({ state: 'reported', value: { kind: 'parts', parts: [{ part: 'mat-4', value: '64.2', weight: '25' }] } })
  })

  it.each([
    ['a score without test takers', '64', null, ['parts.mat-4.weight: missing']],
    ['a score of nobody', '64', '0', ['parts.mat-4.weight: weight-not-positive']],
    ['half a test taker', '64', '2,5', ['parts.mat-4.weight: not-whole']],
  ])('are refused for %s', (_case, value, weight, problems) => {
    expect(codes(draft({ kind: 'parts', parts: [{ part: 'mat-4', value, weight }] }), scores)).toEqual(problems)
  })
})

it('sends conditions only when each is answered', () => {
  const answered = (b: 'yes' | null) => draft({ kind: 'conditions', answers: [{ condition: 'a', answer: 'no' }, { condition: 'b', answer: b }] })
  expect(codes(answered(null), conditions)).toEqual(['conditions.b: missing'])
  expect(readDraft(answered('yes'), conditions).content?.observed.state).toBe('reported')
})

it('tells an empty list of events from "there were none"', () => {
  const card = cardOf({ valueKind: 'events', unitOfMeasurement: 'meetings', base: null })
  expect(readDraft(draft({ kind: 'events', events: [], none: false }), card).content?.observed).toEqual({ state: 'not-reported' })
  expect(readDraft(draft({ kind: 'events', events: [], none: true }), card).content?.observed).toEqual({ state: 'reported', value: { kind: 'events', events: [] } })
  expect(codes(draft({ kind: 'events', events: [{ date: null, title: 'Posėdis' }], none: false }), card)).toEqual(['events.0.date: date-missing'])
})

it('forgets the day of what is not done', () => {
  const card = cardOf({ valueKind: 'done', unitOfMeasurement: 'completion', base: null })
  expect(readDraft(draft({ kind: 'done', done: false, on: '2026-09-01' }), card).content?.observed).toEqual({ state: 'reported', value: { kind: 'done', done: false, on: null } })
})

const counted = { valueKind: 'number', unitOfMeasurement: 'events', base: null, unitFold: 'sum' } as const
it('shows nothing, and not zero, where nothing was entered yet', () => {
  expect(draftOf(cellOf({ card: counted })).value).toEqual({ kind: 'number', value: null, weight: null })
})

it.each([
  ['a fraction of nobody', cellOf({ observed: ratio('0', '41') })],
  ['zero', cellOf({ card: counted, observed: { state: 'reported', value: { kind: 'number', value: '0' } } })],
  ['zero percent', cellOf({ card: { valueKind: 'given-percent' }, observed: { state: 'reported', value: { kind: 'given-percent', percent: '0' } } })],
  ['no events at all', cellOf({ card: { ...counted, valueKind: 'events' }, observed: { state: 'reported', value: { kind: 'events', events: [] } } })],
  ['every digit', cellOf({ card: { ...counted, unitOfMeasurement: 'points-10' }, observed: { state: 'reported', value: { kind: 'number', value: '123456789012345.0123456789' } } })],
  ['a fraction', cellOf({ observed: ratio('34', '41'), comment: 'Pastaba' })],
  ['scores', cellOf({ card: { valueKind: 'parts', unitOfMeasurement: 'points-100', parts }, observed: { state: 'reported', value: { kind: 'parts', parts: [{ part: 'lt-4', value: '61.5', weight: '20' }] } }, unitRule: { kind: 'benchmark', series: 'NMPP', assumed: false } })],
  ['an absence', cellOf({ observed: { state: 'not-applicable', reason: 'Nėra tokių klasių' } })],
  ['nothing', cellOf()],
])('reads %s back as it was saved', (_case, cell) => {
  expect(readDraft(draftOf(cell), cell.indicator).content).toEqual({ observed: cell.observed, comment: cell.comment })
})
