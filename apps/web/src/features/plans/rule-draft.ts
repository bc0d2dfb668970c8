import type { DeadlinePrecision, TargetKind, TargetRule } from '@rodykle/domain'
import { isIsoDate, lastDayOfMonth } from '@rodykle/domain'
import { parseDecimal } from '../../shared/format.ts'

/** A rule as it is being typed: every field any kind has, so that changing the kind and back loses nothing. */
export interface RuleDraft {
  kind: TargetKind
  /** The planned number; of `more-than-baseline` the baseline. */
  planned: string | null
  low: string | null
  high: string | null
  softMaximum: boolean
  series: string
  /** A day, or a month ('2026-09') where the precision is a month. */
  day: string
  month: string
  precision: DeadlinePrecision
  from: string
  to: string
  assumed: boolean
}

export type RuleField = 'planned' | 'low' | 'high' | 'series' | 'day' | 'month' | 'from' | 'to'
/** Why a field cannot be read. */
type RuleProblem = 'missing' | 'not-a-number' | 'not-a-date'
export type RuleProblems = Partial<Record<RuleField, RuleProblem>>

export function blankRule(kind: TargetKind, year: number): RuleDraft {
  return { kind, planned: null, low: null, high: null, softMaximum: false, series: '', day: `${year}-12-31`, month: `${year}-12`, precision: 'day', from: `${year}-01`, to: `${year}-12`, assumed: false }
}

/** A stored decimal as people write it. */
const typed = (value: string) => value.replace('.', ',')

export function draftOfRule(rule: TargetRule, year: number): RuleDraft {
  const draft = { ...blankRule(rule.kind, year), assumed: rule.assumed }
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly': return { ...draft, planned: typed(rule.planned) }
    case 'more-than-baseline': return { ...draft, planned: typed(rule.baseline) }
    case 'between': return { ...draft, low: typed(rule.low), high: typed(rule.high), softMaximum: rule.softMaximum }
    case 'benchmark': return { ...draft, series: rule.series }
    case 'done-by': return { ...draft, precision: rule.precision, day: rule.date, month: rule.date.slice(0, 7) }
    case 'every-month': return { ...draft, from: rule.from, to: rule.to }
    case 'every-condition':
    case 'none':
    case 'narrative': return draft
  }
}

/** The fields a kind of rule has, in the order in which they are filled in. */
export function fieldsOf({ kind, precision }: Pick<RuleDraft, 'kind' | 'precision'>): RuleField[] {
  switch (kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'more-than-baseline': return ['planned']
    case 'between': return ['low', 'high']
    case 'benchmark': return ['series']
    case 'done-by': return [precision]
    case 'every-month': return ['from', 'to']
    case 'every-condition':
    case 'none':
    case 'narrative': return []
  }
}

function problemOf(draft: RuleDraft, field: RuleField): RuleProblem | null {
  const text = draft[field]
  if (text === null || text.trim() === '')
    return 'missing'
  switch (field) {
    case 'planned':
    case 'low':
    case 'high': return parseDecimal(text).ok ? null : 'not-a-number'
    case 'series': return null
    case 'day': return isIsoDate(text) ? null : 'not-a-date'
    case 'month':
    case 'from':
    case 'to': return isIsoDate(`${text}-01`) ? null : 'not-a-date'
  }
}

/** The rule that is typed, or which fields cannot be read. */
export function readRule(draft: RuleDraft): { rule: TargetRule, problems: null } | { rule: null, problems: RuleProblems } {
  const problems: RuleProblems = {}
  for (const field of fieldsOf(draft)) {
    const problem = problemOf(draft, field)
    if (problem !== null)
      problems[field] = problem
  }
  return Object.keys(problems).length > 0 ? { rule: null, problems } : { rule: ruleOf(draft), problems: null }
}

function ruleOf(draft: RuleDraft): TargetRule {
  const { kind, assumed } = draft
  const number = (text: string | null) => {
    const parsed = parseDecimal(text ?? '')
    if (!parsed.ok)
      throw new RangeError('a number of the rule was not checked')
    return parsed.value
  }
  switch (kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly': return { kind, planned: number(draft.planned), assumed }
    case 'more-than-baseline': return { kind, baseline: number(draft.planned), assumed }
    case 'between': return { kind, low: number(draft.low), high: number(draft.high), softMaximum: draft.softMaximum, assumed }
    case 'benchmark': return { kind, series: draft.series.trim(), assumed }
    case 'done-by': return { kind, precision: draft.precision, date: draft.precision === 'month' ? lastDayOfMonth(draft.month) : draft.day, assumed }
    case 'every-month': return { kind, from: draft.from, to: draft.to, assumed }
    case 'every-condition':
    case 'none':
    case 'narrative': return { kind, assumed }
  }
}
