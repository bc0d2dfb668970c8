import type { IsoDate, TargetRule } from './target-rule.ts'

/**
 * What a rule asks of one period alone. Only "every month" depends on it: a value of the second half-year can answer for its own six
 * months, so the months outside the period are not held against it. Every other rule is the same in each period of its year.
 */
export function ruleWithin<Rule extends TargetRule>(rule: Rule, { startsOn, endsOn }: { startsOn: IsoDate, endsOn: IsoDate }): Rule {
  if (rule.kind !== 'every-month')
    return rule
  const [first, last] = [startsOn.slice(0, 7), endsOn.slice(0, 7)]
  return { ...rule, from: rule.from > first ? rule.from : first, to: rule.to < last ? rule.to : last }
}
