import type { IndicatorDetail, IndicatorDetailQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { readHiddenUnder, readStatistics } from '../figures/index.ts'
import { byType } from './by-type.ts'
import { askedOfNobody, cityFigure } from './city-figure.ts'
import { assertBasis } from './city-gaps.ts'
import { gapRow } from './gap-row.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readCard, readTarget } from './queries-targets.ts'
import { readTrend } from './trend.ts'
import { ownOf, spreadOf, unitsOf } from './unit-views.ts'

/** Everything about one indicator in one period: the city's figure, its years, its types and, for those who may see them, its units. */
export async function readIndicatorDetail(ctx: Context, targetId: string, { periodId, basis }: IndicatorDetailQuery): Promise<IndicatorDetail> {
  assertBasis(ctx, basis)
  const ofPlan = await readPeriod(ctx, periodId)
  const target = await readTarget(ctx, ofPlan, targetId)
  const query = { periodIds: [periodId], targetIds: [targetId], basis }
  const [city] = await readStatistics(ctx, query)
  const cells = await readCells(ctx, { periodId, targetIds: [targetId] })
  const frame = await readFrame(ctx, ofPlan, [target])
  const card = await readCard(ctx, target.indicator.id)
  const hiddenUnder = await readHiddenUnder(ctx)
  return {
    period: ofPlan.period,
    basis,
    row: gapRow(target, cityFigure(target, city?.statistics ?? askedOfNobody, frame, hiddenUnder)),
    card,
    ruleVersion: target.version,
    unitRule: target.version.unitRule,
    trend: await readTrend(ctx, targetId, card, { basis, hiddenUnder }),
    byType: byType(target, await readStatistics(ctx, { ...query, by: 'type' }), frame, hiddenUnder),
    spread: spreadOf(ctx, cells, basis),
    units: unitsOf(ctx, cells, target, frame),
    own: ownOf(ctx, cells, target, frame),
    lastReviewedAt: cells.flatMap(({ standing, reviewedAt }) => standing === 'accepted' && reviewedAt !== null ? [reviewedAt.toISOString()] : []).toSorted().at(-1) ?? null,
  }
}
