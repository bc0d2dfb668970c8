import type { IndicatorCard, UnitRef } from '@rodykle/contracts'
import type { ApprovalDates, ExplainedCard, ReportingUnitKind, RuleInForce } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { UnitCell } from './queries-cells.ts'
import type { TargetInForce } from './queries-targets.ts'
import { can } from '@rodykle/domain'
import { formatDate } from '@rodykle/wording'
import { requireActor } from '../../platform/access.ts'

export function cardFacts({ unitFold, periodFold, numeratorWording, denominatorWording }: IndicatorCard): ExplainedCard {
  return { unitFold, periodFold, numerator: numeratorWording ?? '', denominator: denominatorWording ?? '' }
}

export function ruleFacts({ version: { rule, unitRule, version, validFrom, reason } }: Pick<TargetInForce, 'version'>, of: RuleInForce['of']): RuleInForce {
  return { rule: of === 'city' ? rule : unitRule, of, version, validFrom, reason }
}

/** Of what kind those asked are; null where of several, or of none. */
export function reportersOf(units: readonly Pick<UnitRef, 'kind'>[]): ReportingUnitKind | null {
  const [kind, ...others] = new Set(units.map(({ kind }) => kind))
  return kind !== undefined && others.length === 0 ? kind : null
}

/** On which days of the city the values were approved. */
export function approvalsOf(cells: readonly Pick<UnitCell, 'standing' | 'reviewedAt'>[]): ApprovalDates {
  const accepted = cells.filter(({ standing }) => standing === 'accepted')
  const days = accepted.flatMap(({ reviewedAt }) => reviewedAt === null ? [] : [formatDate(reviewedAt.toISOString())]).toSorted()
  return { count: accepted.length, first: days[0] ?? null, last: days.at(-1) ?? null }
}

/** Who stands behind a city figure, and how, is for those who may see every unit. */
export function seesUnits(ctx: Context): boolean {
  return can(requireActor(ctx), 'figures:read-unit', { unitId: null })
}
