import type { MeasureNode, PlanDocument, PriorityNode, TargetNode, TargetVersion, TaskNode } from '@rodykle/contracts'
import { cardOf, testId } from '../../../shared/testing/submission-fixture.ts'

export function versionOf(change: Partial<TargetVersion> = {}): TargetVersion {
  return {
    id: testId(),
    version: 1,
    validFrom: '2026-01-01',
    rule: { kind: 'at-least', planned: '80', assumed: false },
    unitRule: { kind: 'at-least', planned: '80', assumed: false },
    scope: { kind: 'all', unitKind: 'institution' },
    reportedEvery: 'half-year',
    measuredOver: 'calendar-year',
    reason: null,
    createdAt: '2026-01-01T08:00:00.000Z',
    createdBy: null,
    ...change,
  }
}

export function targetOf(code: string, change: Partial<TargetNode> = {}): TargetNode {
  const current = change.current ?? versionOf()
  return { id: testId(), code, position: 0, indicator: cardOf({ code }), current, versions: [current], previousYear: null, ...change }
}

function measureOf(code: string, targets: TargetNode[] = [], change: Partial<MeasureNode> = {}): MeasureNode {
  return { id: testId(), code, position: 0, title: `Priemonė ${code}`, responsible: ['Švietimo įstaigos'], deadline: null, fundingTags: [], sourceText: '', targets, ...change }
}

function taskOf(code: string, measures: MeasureNode[] = [], change: Partial<TaskNode> = {}): TaskNode {
  return { id: testId(), code, position: 0, title: `Uždavinys ${code}`, measures, ...change }
}

function priorityOf(code: string, tasks: TaskNode[] = [], change: Partial<PriorityNode> = {}): PriorityNode {
  return { id: testId(), code, position: 0, title: `Prioritetas ${code}`, aim: '', tasks, ...change }
}

function planOf(priorities: PriorityNode[], change: Partial<PlanDocument> = {}): PlanDocument {
  return {
    id: testId(),
    year: 2026,
    status: 'draft',
    yearlyGoal: 'Kiekvienas mokinys žino, kuo šiandien tapo stipresnis',
    learningTheme: 'Grįžtamasis ryšys, kuris padeda mokytis',
    councilDecision: '',
    tolerancePercentPoints: '5',
    tolerancePercentOfPlanned: '10',
    publishedAt: null,
    version: 1,
    priorities,
    periods: [],
    ...change,
  }
}

/** Two priorities: I with tasks I.1 (measures I.1.1: two targets, I.1.2: none) and I.2 (measure I.2.1: one target); II empty. */
export function smallPlan(change: Partial<PlanDocument> = {}): PlanDocument {
  return planOf([
    priorityOf('I', [
      taskOf('I.1', [
        measureOf('I.1.1', [targetOf('I.1.1-1'), targetOf('I.1.1-2', { indicator: cardOf({ code: 'I.1.1-2', name: 'Pažangių mokinių dalis', base: 'pupils' }) })]),
        measureOf('I.1.2'),
      ]),
      taskOf('I.2', [measureOf('I.2.1', [targetOf('I.2.1-1', { indicator: cardOf({ code: 'I.2.1-1', name: 'Konferencijos dalyviai' }) })])]),
    ]),
    priorityOf('II'),
  ], change)
}
