import type { CreateIndicator } from '@rodykle/contracts'
import type { PeriodFold, UnitFold, UnitOfMeasurement, ValueKind } from '@rodykle/domain'
import type { LocaleName } from '@rodykle/wording'
import type { ImportRun } from '../findings/import-run.ts'
import type { NamedUnit } from '../lookup/read-units.ts'
import type { DemandFields } from './apply-target.ts'
import type { PlanCells } from './plan-cells.ts'
import type { RowOutcome } from './plan-changes.ts'
import { noteChange } from './plan-changes.ts'
import { measurementWords, periodFoldWords, periodKindWords, unitFoldWords, valueKindWords } from './plan-table.ts'
import { writtenScope } from './read-scope.ts'
import { writtenFlag, writtenRule } from './written-rule.ts'

/** Notes what is asked otherwise, or of a new target all that is asked. */
export function noteDemand(run: ImportRun, cells: PlanCells, units: ReadonlyMap<string, NamedUnit>, outcome: RowOutcome, before: DemandFields | null, after: DemandFields): void {
  const { language } = run
  const shown = (demand: DemandFields) => {
    const [rule, unitRule] = [writtenRule(demand.rule, language), writtenRule(demand.unitRule, language)]
    return {
      comparator: rule.comparator,
      target: rule.shown,
      assumed: writtenFlag(demand.rule.assumed),
      unitComparator: unitRule.comparator,
      unitTarget: unitRule.shown,
      unitAssumed: writtenFlag(demand.unitRule.assumed),
      scope: writtenScope(demand.scope, units, language),
      reportedEvery: periodKindWords.wordFor(demand.reportedEvery, language),
      measuredOver: periodKindWords.wordFor(demand.measuredOver, language),
    } as const
  }
  const [old, now] = [before && shown(before), shown(after)]
  for (const field of Object.keys(now) as (keyof typeof now)[])
    noteChange(outcome, cells, field, old?.[field] ?? null, now[field])
}

/** A field of the card as a person reads it. */
export function shownCardField(value: CreateIndicator[keyof CreateIndicator] | undefined, field: keyof CreateIndicator, language: LocaleName): string | null {
  if (value === null || value === undefined || value === '')
    return null
  if (typeof value === 'boolean')
    return writtenFlag(value)
  if (typeof value !== 'string')
    return value.map(item => 'label' in item ? `${item.code}: ${item.label}` : `${item.code}: ${item.subject}, ${item.grade}`).join('\n')
  switch (field) {
    case 'unitOfMeasurement':
    case 'base': return measurementWords.wordFor(value as UnitOfMeasurement, language)
    case 'unitFold': return unitFoldWords.wordFor(value as UnitFold, language)
    case 'periodFold': return periodFoldWords.wordFor(value as PeriodFold, language)
    case 'valueKind': return valueKindWords.wordFor(value as ValueKind, language)
    default: return value
  }
}
