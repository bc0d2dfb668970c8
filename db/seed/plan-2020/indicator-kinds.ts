import type { PeriodFold, PeriodKind, RuleStatement, UnitFold, UnitOfMeasurement } from '@rodykle/domain'
import type { SeedIndicator } from './seed-plan.ts'

/** What every card says, whatever its kind. */
type Card = Pick<SeedIndicator, 'sourceId' | 'sourceKind' | 'name' | 'definition' | 'scope' | 'comparatorAssumed' | 'dataSource' | 'reachedWhen' | 'evidenceHint'>
  & { measuredOver?: PeriodKind }

const personUnits: readonly UnitOfMeasurement[] = ['pupils', 'children', 'parents', 'teachers', 'participants']

/** "100 % of …": what the city owes wherever every unit has to meet its own rule. */
const all: RuleStatement = { kind: 'exactly', planned: '100' }

const bare = { base: null, numerator: null, denominator: null, conditions: [], parts: [], countsPersons: false, periodFold: 'latest', measuredOver: 'calendar-year', reportedEvery: 'calendar-year' } as const satisfies Partial<SeedIndicator>

/** A percent entered as numerator and denominator. A unit is held to the same percent as the city. */
export function share(card: Card & { base: UnitOfMeasurement, numerator: string, denominator: string, rule: RuleStatement, unitFold: UnitFold, periodFold?: PeriodFold }): SeedIndicator {
  return { ...bare, valueKind: 'ratio', unitOfMeasurement: 'percent', countsPersons: personUnits.includes(card.base), unitRule: card.rule, ...card }
}

/** A count by the one unit that is asked, since the beginning of the year: a later report contains the earlier ones. */
export function count(card: Card & { unitOfMeasurement: UnitOfMeasurement, rule: RuleStatement }): SeedIndicator {
  return { ...bare, valueKind: 'number', unitFold: 'single', countsPersons: personUnits.includes(card.unitOfMeasurement), unitRule: card.rule, ...card }
}

/** Share of units that answer "yes" to every condition that applies to them. */
export function conditionsMet(card: Card & { base: UnitOfMeasurement, conditions: SeedIndicator['conditions'] }): SeedIndicator {
  return { ...bare, valueKind: 'conditions', unitOfMeasurement: 'percent', unitFold: 'share-meeting', rule: all, unitRule: { kind: 'every-condition' }, ...card }
}

/** Done or not done, by the one unit that promised it. */
export function milestone(card: Card & { rule: RuleStatement }): SeedIndicator {
  return { ...bare, valueKind: 'done', unitOfMeasurement: 'completion', unitFold: 'single', unitRule: card.rule, ...card }
}

/** Share of units that did it in time. */
export function doneByEvery(card: Card & { base: UnitOfMeasurement, unitRule: RuleStatement }): SeedIndicator {
  return { ...bare, valueKind: 'done', unitOfMeasurement: 'completion', unitFold: 'share-meeting', rule: all, ...card }
}

/** Mean scores by subject and grade, held to the average of Lithuania for the same ones. */
export function benchmark(card: Card & { unitOfMeasurement: UnitOfMeasurement, series: string, parts: SeedIndicator['parts'] }): SeedIndicator {
  const { series, ...rest } = card
  const rule: RuleStatement = { kind: 'benchmark', series }
  return { ...bare, valueKind: 'parts', unitFold: 'weighted-mean', countsPersons: true, rule, unitRule: rule, ...rest }
}

/** Dated events of the department itself, counted over the year. */
export function cityEvents(card: Card & { unitOfMeasurement: UnitOfMeasurement, rule: RuleStatement }): SeedIndicator {
  return { ...bare, valueKind: 'events', unitFold: 'event-count', periodFold: 'sum', unitRule: card.rule, ...card }
}

/** Dated events of every group, each group held to the rule by itself: twelve meetings of one group say nothing of the others. */
export function eventsOfEvery(card: Card & { unitOfMeasurement: UnitOfMeasurement, base: UnitOfMeasurement, unitRule: RuleStatement }): SeedIndicator {
  return { ...bare, valueKind: 'events', unitFold: 'share-meeting', periodFold: 'sum', rule: all, ...card }
}

/** Two levels: each school's number of strategies in a range whose top is only advice; the city owes that every school is in it. */
export function strategiesOfEvery(card: Card): SeedIndicator {
  const unitRule: RuleStatement = { kind: 'between', low: '2', high: '4', softMaximum: true }
  return { ...bare, valueKind: 'number', unitOfMeasurement: 'strategies', base: 'institutions', unitFold: 'share-meeting', rule: all, unitRule, ...card }
}

/** Words and a self-rating; never a number in an average. */
export function narrative(card: Card): SeedIndicator {
  const rule: RuleStatement = { kind: 'narrative' }
  return { ...bare, valueKind: 'narrative', unitOfMeasurement: 'text', unitFold: 'none', rule, unitRule: rule, ...card }
}
