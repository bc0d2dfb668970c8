import type { InstitutionType, PeriodFold, PeriodKind, ReportingUnitKind, RuleStatement, UnitFold, UnitOfMeasurement, ValueKind } from '@rodykle/domain'

/** What the hand-made structuring of the paper plan called each indicator; kept so that its counts can be checked. */
export const sourceKinds = ['percent', 'count', 'milestone', 'qualitative', 'participation', 'average_comparison', 'frequency', 'range'] as const
type SourceKind = typeof sourceKinds[number]

/** Whom a target asks, by our own codes. Which groups belong to a field is known only once groups exist; until then every group is asked. */
export type SeedScope
  = | { kind: 'all', unitKind: ReportingUnitKind }
    | { kind: 'types', types: readonly InstitutionType[] }
    | { kind: 'units', unitCodes: readonly string[] }
    | { kind: 'groups', field: 'subjects' | 'support' }

export interface SeedIndicator {
  /** Number in the structured source, e.g. 'P2-01-1'. */
  sourceId: string
  sourceKind: SourceKind
  name: string
  definition: string
  valueKind: ValueKind
  unitOfMeasurement: UnitOfMeasurement
  base: UnitOfMeasurement | null
  numerator: string | null
  denominator: string | null
  conditions: readonly { code: string, label: string }[]
  parts: readonly { code: string, subject: string, grade: string }[]
  unitFold: UnitFold
  periodFold: PeriodFold
  countsPersons: boolean
  scope: SeedScope
  /** What the city figure is held to. */
  rule: RuleStatement
  /** What one reporting unit is held to. */
  unitRule: RuleStatement
  /** The paper plan did not say the comparator. */
  comparatorAssumed: boolean
  measuredOver: PeriodKind
  reportedEvery: PeriodKind
  dataSource: string
  reachedWhen: string
  evidenceHint: string
}

export interface SeedMeasure {
  title: string
  responsible: readonly string[]
  /** Only where the paper plan states a day or a month. */
  deadline: string | null
  fundingTags: readonly string[]
  /** Rows of the paper plan. */
  sourceRows: readonly number[]
  /** What those rows ask, in our own short words. */
  sourceText: string
  indicators: readonly SeedIndicator[]
}

export interface SeedTask {
  title: string
  measures: readonly SeedMeasure[]
}

/** The last day of the plan's year: the deadline of what is promised for the year without a date. */
export const yearEnd = '2020-12-31'
