import type { PlanFieldName } from '@rodykle/contracts'
import type { PeriodKind, Scope, TargetRule, ValueKind } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'
import type { UnitFinder } from '../lookup/find-unit.ts'
import type { PlanCells } from './plan-cells.ts'
import type { Comparator } from './plan-table.ts'
import { ruleFits } from '@rodykle/domain'
import { shownIn, writtenIn } from '../table/read-cell.ts'
import { comparatorWords, periodKindWords } from './plan-table.ts'
import { comparatorOf, exampleOf, readStatement, spokenTarget } from './read-rule.ts'
import { readScope } from './read-scope.ts'

/** What a target asks, as far as a row says it; the rest stays, or has to be said of a new one. */
export interface GivenDemand {
  rule: TargetRule | null
  unitRule: TargetRule | null
  scope: Scope | null
  reportedEvery: PeriodKind | null
  measuredOver: PeriodKind | null
}

interface RuleFields {
  comparator: PlanFieldName
  target: PlanFieldName
  assumed: PlanFieldName
}

const cityFields: RuleFields = { comparator: 'comparator', target: 'target', assumed: 'assumed' }
const unitFields: RuleFields = { comparator: 'unitComparator', target: 'unitTarget', assumed: 'unitAssumed' }

export function readDemand(run: ImportRun, cells: PlanCells, units: UnitFinder, stored: { rule: TargetRule, unitRule: TargetRule } | null): GivenDemand {
  return {
    rule: readRule(run, cells, cityFields, stored?.rule ?? null),
    unitRule: readRule(run, cells, unitFields, stored?.unitRule ?? null),
    scope: readScope(run, cells, units),
    reportedEvery: cells.word('reportedEvery', periodKindWords),
    measuredOver: cells.word('measuredOver', periodKindWords),
  }
}

function readRule(run: ImportRun, cells: PlanCells, fields: RuleFields, stored: TargetRule | null): TargetRule | null {
  const written = writtenIn(cells.cell(fields.target))
  const flag = cells.flag(fields.assumed)
  const said = cells.word(fields.comparator, comparatorWords)
  const isComparatorGiven = writtenIn(cells.cell(fields.comparator)) !== ''
  if (isComparatorGiven && said === null)
    return null
  if (said === null && written === '')
    return stored === null || flag === null ? null : { ...stored, assumed: flag }
  const spoken = said === null ? spokenTarget(cells.cell(fields.target)) : null
  const comparator = said ?? spoken?.comparator ?? (stored === null ? askComparator(run, cells) : { comparator: comparatorOf(stored), isAssumed: stored.assumed })
  if (comparator === null)
    return null
  const code = typeof comparator === 'object' ? comparator.comparator : comparator
  const target = spoken?.rest ?? cells.cell(fields.target)
  // "at least" alone, where the number is known already, only says how it is meant.
  const statement = readStatement(code, target) ?? (written === '' && stored !== null && comparatorOf(stored) === code ? stored : null)
  if (statement === null) {
    cells.complain('target-unreadable', fields.target, { given: shownIn(cells.cell(fields.target), run.language), comparator: comparatorWords.wordFor(code, run.language), example: exampleOf[code] })
    return null
  }
  const keeps = stored !== null && comparatorOf(stored) === code && stored.assumed
  return { ...statement, assumed: flag ?? (typeof comparator === 'object' ? comparator.isAssumed : keeps) } as TargetRule
}

/** Asked once for the whole file. Where a person leaves it open, it is kept as assumed until somebody confirms it. */
function askComparator(run: ImportRun, cells: PlanCells): { comparator: Comparator, isAssumed: boolean } | null {
  const word = (code: Comparator) => comparatorWords.wordFor(code, run.language)
  const answer = run.questions.ask({
    key: 'comparator',
    column: cells.column('comparator'),
    given: shownIn(cells.cell('target'), run.language),
    sentence: run.words.say('question.comparator'),
    candidates: [
      { value: 'assumed', label: run.words.say('question.comparator-assumed') },
      ...(['at-least', 'exactly', 'at-most'] as const).map(value => ({ value, label: word(value) })),
    ],
  }, cells.row)
  cells.isAsked ||= answer === null
  if (answer === null)
    return null
  return answer === 'assumed' ? { comparator: 'at-least', isAssumed: true } : { comparator: answer as Comparator, isAssumed: false }
}

/** What each reporter is held to where the row does not say: the same as the city, where that can be; null where it has to be said. */
export function unitRuleFor(rule: TargetRule, valueKind: ValueKind, isShareMeeting: boolean): TargetRule | null {
  if (!isShareMeeting && ruleFits(rule.kind, valueKind))
    return rule
  return valueKind === 'conditions' ? { kind: 'every-condition', assumed: rule.assumed } : null
}
