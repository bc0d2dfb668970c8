import type { Unit } from '@rodykle/contracts'
import { describe, expect, it } from 'vitest'
import { blankOverride, draftOfOverride, overrideProblems, readOverride } from './override-draft.ts'
import { periodAsks } from './period-asks.ts'
import { addDays, periodProblems, suggestPeriod } from './suggest-period.ts'
import { periodPlan } from './testing/period-plan.ts'

const words = { year: (year: number) => `${year}`, half: (n: string) => `${n} pusmetis`, quarter: (n: string) => `${n} ketvirtis`, month: (month: string) => month, schoolYear: (from: number, to: number) => `${from}–${to}` }

describe('a period to begin with', () => {
  it.each([
    ['half-year', [], { label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-16', dueOn: '2026-07-15' }],
    ['half-year', ['2026-01-01'], { label: 'II pusmetis', startsOn: '2026-07-01', endsOn: '2026-12-31', dueOn: '2027-01-15' }],
    ['quarter', ['2026-01-01', '2026-04-01'], { label: 'III ketvirtis', startsOn: '2026-07-01', endsOn: '2026-09-30' }],
    ['month', ['2026-01-01'], { label: '2026-02', startsOn: '2026-02-01', endsOn: '2026-02-28' }],
    ['calendar-year', [], { label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }],
    ['school-year', [], { label: '2025–2026', startsOn: '2025-09-01', endsOn: '2026-08-31' }],
    ['two-school-years', [], { label: '2024–2026', startsOn: '2024-09-01', endsOn: '2026-08-31' }],
    ['half-year', ['2026-01-01', '2026-07-01'], { label: '', startsOn: '', endsOn: '' }],
    ['signal-half-year', ['2025-09-01'], { label: '', startsOn: '2026-02-01' }],
    ['months', [], { label: '', startsOn: '' }],
  ] as const)('%s after %j', (kind, starts, expected) => {
    expect(suggestPeriod(kind, 2026, starts.map(startsOn => ({ kind, startsOn })), words)).toMatchObject({ kind, ...expected })
  })

  it('counts days over the end of a month and a year', () => {
    expect(addDays('2026-12-31', 15)).toBe('2027-01-15')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })
})

describe('what keeps it from being a period', () => {
  const draft = suggestPeriod('half-year', 2026, [], words)
  it.each([
    ['nothing', {}, {}],
    ['no name', { label: ' ' }, { label: 'missing' }],
    ['an end before its start', { endsOn: '2025-12-31' }, { endsOn: 'before-start' }],
    ['a due day before it opens', { dueOn: '2026-06-01' }, { dueOn: 'before-opening' }],
    ['no days', { startsOn: '', dueOn: '' }, { startsOn: 'missing', dueOn: 'missing' }],
  ])('%s', (_, typed, problems) => {
    expect(periodProblems({ ...draft, ...typed })).toEqual(problems)
  })
})

describe('whom a period asks', () => {
  function unit(id: string, kind: Unit['kind'], type: Unit['type']) {
    return { id, kind, type }
  }
  const units = [unit('g', 'institution', 'gymnasium'), unit('k', 'institution', 'kindergarten'), unit('b', 'methodical-group', null), unit('c', 'city', null)]

  it('counts units, targets and values, by what is asked at the period\'s end', () => {
    const plan = periodPlan([
      { scope: { kind: 'all', unitKind: 'institution' } },
      { scope: { kind: 'types', types: ['gymnasium'] } },
      { scope: { kind: 'all', unitKind: 'city' }, reportedEvery: 'calendar-year' },
      { scope: { kind: 'units', unitIds: ['gone'] } },
      { scope: { kind: 'all', unitKind: 'methodical-group' }, validFrom: '2026-07-01' },
    ])
    expect(periodAsks(plan, { kind: 'half-year', endsOn: '2026-06-30' }, units)).toEqual({ units: 2, targets: 2, values: 3 })
    expect(periodAsks(plan, { kind: 'half-year', endsOn: '2026-12-31' }, units)).toEqual({ units: 3, targets: 3, values: 4 })
    expect(periodAsks(plan, { kind: 'month', endsOn: '2026-01-31' }, units)).toEqual({ units: 0, targets: 0, values: 0 })
  })
})

describe('one unit\'s own days', () => {
  it('wants somebody, a day that differs, and a reason', () => {
    expect(overrideProblems(blankOverride())).toEqual(['unit', 'nothing', 'reason'])
    expect(overrideProblems({ ...blankOverride('u'), endsOn: '2026-01-17', startsOn: '2026-02-01', reason: 'Kitoks pusmetis' })).toEqual(['end-before-start'])
    expect(overrideProblems({ ...blankOverride('u'), dueOn: '2026-12-05', reason: 'Liga' })).toEqual([])
  })

  it('is sent as it was read, with what is not given left to the period', () => {
    const override = { unitId: 'u', startsOn: null, endsOn: '2026-01-24', dueOn: null, reopenedUntil: null, state: null, reason: 'Pusmetis baigiasi vėliau' }
    const { unitId: _, state: __, ...body } = override
    expect(readOverride(draftOfOverride(override))).toEqual(body)
  })
})
