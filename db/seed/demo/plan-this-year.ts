import type { RuleStatement } from '@rodykle/domain'
import type { CodedIndicator, SeedPlan } from '../plan-2020/index.ts'
import { shiftDate, shiftRule } from '@rodykle/domain'
import { plan2020 } from '../plan-2020/index.ts'

/** What the demonstration asks more of than 2020 did. */
const raised: Readonly<Record<string, string>> = {
  'II.3.1-2': '78',
  'II.5.1-1': '27',
  'II.7.1-1': '72',
  'II.7.2-2': '220',
  'II.7.3-1': '115',
  'II.8.1-3': '65',
  'II.14.1-1': '500',
}

function moved(rule: RuleStatement, years: number, planned: string | undefined): RuleStatement {
  const { assumed: _, ...statement } = shiftRule({ ...rule, assumed: false }, years)
  return statement.kind === 'at-least' && planned !== undefined ? { ...statement, planned } : statement
}

function moveIndicator(indicator: CodedIndicator, years: number): CodedIndicator {
  const planned = raised[indicator.code]
  return {
    ...indicator,
    rule: moved(indicator.rule, years, planned),
    unitRule: moved(indicator.unitRule, years, planned),
    reportedEvery: 'half-year',
  }
}

/** The plan of 2020 copied to `year`: the same codes and indicators, dates moved along, reported by half-years. */
export function planOf(year: number): SeedPlan {
  const years = year - plan2020.year
  return {
    ...plan2020,
    year,
    publishedAt: new Date(`${year}-01-01T00:00:00Z`),
    yearlyGoal: 'Kiekvienas mokinys žino, kuo šiandien tapo stipresnis',
    learningTheme: 'Grįžtamasis ryšys, kuris padeda mokytis',
    measures: plan2020.measures.map(measure => ({ ...measure, deadline: measure.deadline === null ? null : shiftDate(measure.deadline, years), sourceText: '' })),
    indicators: plan2020.indicators.map(indicator => moveIndicator(indicator, years)),
  }
}
