import type { SubmissionCell, SubmissionForm, SubmissionSummary } from '@rodykle/contracts'
import type { Observed } from '@rodykle/domain'
import { judge } from '@rodykle/domain'

type Card = SubmissionCell['indicator']
let lastId = 0

/** A fresh id for each thing a test makes. */
export function testId(): string {
  lastId += 1
  return `00000000-0000-4000-8000-${String(lastId).padStart(12, '0')}`
}

export function cardOf(change: Partial<Card> = {}): Card {
  return {
    id: testId(),
    code: 'R-1',
    name: 'Su mokykla bendradarbiaujančių tėvų dalis',
    definition: 'Tėvai (globėjai), per laikotarpį bent kartą dalyvavę pokalbyje ar susirinkime.',
    valueKind: 'ratio',
    unitOfMeasurement: 'percent',
    base: 'parents',
    numeratorWording: 'Bendradarbiavusių tėvų skaičius',
    denominatorWording: 'Visų tėvų skaičius',
    unitFold: 'ratio-of-sums',
    periodFold: 'latest',
    dataSource: 'E. dienynas',
    reachedWhen: 'Pasiekta, kai bendradarbiauja bent 80 % tėvų.',
    evidenceHint: 'Susirinkimų suvestinė',
    countsPersons: true,
    conditions: [],
    parts: [],
    totalCode: null,
    definitionVersion: 1,
    version: 1,
    ...change,
  }
}

/** A cell whose judgement follows from its value, as the server's does. */
export function cellOf(change: Partial<Omit<SubmissionCell, 'indicator' | 'judgement'>> & { card?: Partial<Card> } = {}): SubmissionCell {
  const { card, ...rest } = change
  const indicator = cardOf(card)
  const observed: Observed = rest.observed ?? { state: 'not-reported' }
  const unitRule = rest.unitRule ?? { kind: 'at-least', planned: '80', assumed: false }
  const measure = indicator.unitOfMeasurement === 'percent' ? 'percent' : 'number'
  return {
    id: testId(),
    targetId: testId(),
    code: 'II.1.1-1',
    task: { id: 'task-1', code: 'II.1', title: 'Mokinių pažanga ir tėvų įtraukimas' },
    measure: { id: 'measure-1', code: 'II.1.1', title: 'Bendradarbiavimo sistemos kūrimas' },
    rule: unitRule,
    unitRule,
    observed,
    judgement: judge(observed, unitRule, { measure, tolerance: { percentPoints: '5', percentOfPlanned: '10' }, benchmarks: rest.benchmarks }),
    warnings: [],
    benchmarks: [],
    expectedDenominator: null,
    denominatorSource: null,
    denominatorReason: null,
    comment: null,
    standing: 'draft',
    returnReason: null,
    previous: null,
    spread: [],
    updatedAt: '2026-11-21T12:30:00.000Z',
    updatedBy: null,
    updatedById: null,
    version: 1,
    ...rest,
    indicator,
  }
}

export function summaryOf(change: Partial<SubmissionSummary> = {}): SubmissionSummary {
  return {
    id: testId(),
    period: { id: testId(), planId: testId(), kind: 'half-year', label: '2026 m. II pusmetis', startsOn: '2026-07-01', endsOn: '2026-12-31', opensOn: '2026-11-01', dueOn: '2026-12-01', state: 'open', version: 1 },
    unit: { id: testId(), kind: 'institution', code: 'pavyzdine-gimnazija', name: 'Pavyzdinė gimnazija', shortName: 'Pavyzdinė gimnazija' },
    status: 'draft',
    standing: 'open',
    dueOn: '2026-12-01',
    reopenedUntil: null,
    openedAt: '2026-11-10T08:00:00.000Z',
    submittedAt: null,
    submittedBy: null,
    approvedAt: null,
    counts: { asked: 1, answered: 0, returned: 0, accepted: 0 },
    lastEventOn: null,
    version: 1,
    ...change,
  }
}

export function formOf(cells: SubmissionCell[], change: Partial<SubmissionForm> = {}): SubmissionForm {
  const answered = cells.filter(({ observed }) => observed.state === 'reported').length
  return {
    submission: summaryOf({ counts: { asked: cells.length, answered, returned: cells.filter(({ standing }) => standing === 'returned').length, accepted: 0 } }),
    lock: null,
    canFill: true,
    canSubmit: true,
    canReview: false,
    planStatus: 'published',
    tolerance: { percentPoints: '5', percentOfPlanned: '10' },
    cells,
    ...change,
  }
}

/** Fraction as it is saved. */
export const ratio = (numerator: string, denominator: string): Observed => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } })
