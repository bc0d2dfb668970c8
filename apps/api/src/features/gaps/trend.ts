import type { IndicatorCard, IndicatorDetail } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { Redefinition, TrendRow } from './queries-trend.ts'
import { ruleWithin, versionInForce } from '@rodykle/domain'
import { readStatistics } from '../figures/index.ts'
import { cityFigure } from './city-figure.ts'
import { readReferences } from './period-frame.ts'
import { readRedefinitions, readTrendRows } from './queries-trend.ts'

type TrendPoint = IndicatorDetail['trend'][number]

/** The definition that held on a day; before the first change, the one that was changed then. */
export function definitionOn(day: string, changes: readonly Redefinition[], current: number): number {
  const next = changes.find(change => change.day > day)
  return next?.before ?? current
}

/** One target for each plan: the one asked about in its own plan, elsewhere the first that the plan lists. */
export function oneTargetPerPlan(rows: readonly TrendRow[], targetId: string): TrendRow[] {
  return [...Map.groupBy(rows, ({ planId }) => planId).values()].flatMap((ofPlan) => {
    const chosen = ofPlan.some(row => row.targetId === targetId) ? targetId : ofPlan[0]?.targetId
    return ofPlan.filter(row => row.targetId === chosen)
  })
}

function versionOf(rows: readonly TrendRow[]): TrendRow[] {
  const inForce = versionInForce(rows.map(({ version }) => version), rows[0]?.period.endsOn ?? '')
  return rows.filter(({ version }) => version === inForce)
}

/** The indicator through all periods of all years in which it was asked, each held to what its own plan asked then; oldest first. */
export async function readTrend(ctx: Context, targetId: string, indicator: IndicatorCard, { basis, hiddenUnder }: { basis: FigureBasis, hiddenUnder: number | null }): Promise<TrendPoint[]> {
  const rows = oneTargetPerPlan(await readTrendRows(ctx, indicator.id), targetId)
  const asked = [...Map.groupBy(rows, ({ period }) => period.id).values()].flatMap(versionOf)
  const periodIds = asked.map(({ period }) => period.id)
  const figures = await readStatistics(ctx, { periodIds, targetIds: [...new Set(asked.map(row => row.targetId))], basis })
  const benchmarks = await readReferences(ctx, asked.map(({ version }) => ({ indicator, version })), periodIds)
  const changes = await readRedefinitions(ctx, indicator.id)
  // A period belongs to one plan, and of each plan there is one target.
  const statisticsOf = new Map(figures.map(({ periodId, statistics }) => [periodId, statistics]))
  return asked.flatMap(({ targetId, period, year, tolerance, version }) => {
    const statistics = statisticsOf.get(period.id)
    if (statistics === undefined)
      return []
    const judgement = cityFigure({ indicator, version: { rule: ruleWithin(version.rule, period), unitRule: ruleWithin(version.unitRule, period) } }, statistics, { periodId: period.id, tolerance, benchmarks }, hiddenUnder)
    const { provisional, coverage: { counted, applicable } } = judgement
    return [{ targetId, periodId: period.id, label: period.label, year, endsOn: period.endsOn, judgement, provisional, counted, applicable, definitionVersion: definitionOn(period.endsOn, changes, indicator.definitionVersion) }]
  })
}
