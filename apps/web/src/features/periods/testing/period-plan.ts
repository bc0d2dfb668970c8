import type { Period, PlanDocument, TargetNode, TargetVersion } from '@rodykle/contracts'
import { cardOf, testId } from '../../../shared/testing/submission-fixture.ts'

function targetOf(demand: Partial<TargetVersion>): TargetNode {
  const current: TargetVersion = {
    id: testId(),
    version: 1,
    validFrom: '2026-01-01',
    rule: { kind: 'none', assumed: false },
    unitRule: { kind: 'none', assumed: false },
    scope: { kind: 'all', unitKind: 'institution' },
    reportedEvery: 'half-year',
    measuredOver: 'calendar-year',
    reason: null,
    createdAt: '2026-01-01T08:00:00.000Z',
    createdBy: null,
    ...demand,
  }
  return { id: testId(), code: 'I.1.1-1', position: 0, indicator: cardOf(), current, versions: [current], previousYear: null }
}

export function periodOf(change: Partial<Period> = {}): Period {
  return { id: testId(), planId: testId(), kind: 'half-year', label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-15', dueOn: '2026-07-10', state: 'upcoming', version: 1, ...change }
}

/** A published plan of 2026 with one measure and these demands under it. */
export function periodPlan(demands: readonly Partial<TargetVersion>[], change: Partial<PlanDocument> = {}): PlanDocument {
  const measure = { id: testId(), position: 0, code: 'I.1.1', title: 'Priemonė', responsible: [], deadline: null, fundingTags: [], sourceText: '', targets: demands.map(targetOf) }
  return {
    id: testId(),
    year: 2026,
    status: 'published',
    yearlyGoal: '',
    learningTheme: '',
    councilDecision: '',
    tolerancePercentPoints: '5',
    tolerancePercentOfPlanned: '10',
    publishedAt: '2026-01-01T08:00:00.000Z',
    version: 1,
    priorities: [{ id: testId(), position: 0, code: 'I', title: 'Prioritetas', aim: '', tasks: [{ id: testId(), position: 0, code: 'I.1', title: 'Uždavinys', measures: [measure] }] }],
    periods: [],
    ...change,
  }
}
