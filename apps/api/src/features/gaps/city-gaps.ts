import type { GapRow, GapTable } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { standingOfPriorities } from '@rodykle/domain'
import { assertCan } from '../../platform/access.ts'
import { readHiddenUnder, readStatistics } from '../figures/index.ts'
import { askedOfNobody, cityFigure } from './city-figure.ts'
import { gapRow } from './gap-row.ts'
import { readFrame } from './period-frame.ts'
import { readPeriod } from './queries-periods.ts'
import { readTargetsInForce } from './queries-targets.ts'

/** Working figures are not published: they are for those who review. */
export function assertBasis(ctx: Context, basis: FigureBasis): void {
  assertCan(ctx, basis === 'working' ? 'figures:read-working' : 'figures:read-approved')
}

export function standingsOf(rows: readonly GapRow[]): GapTable['priorities'] {
  return standingOfPriorities(rows.map(({ priority, assessment: { status } }) => ({ priority, status })))
}

/** Every target that is reported in this period, with the city's figure. */
export async function cityGaps(ctx: Context, { periodId, basis }: { periodId: string, basis: FigureBasis }): Promise<GapTable> {
  assertBasis(ctx, basis)
  const ofPlan = await readPeriod(ctx, periodId)
  const { period } = ofPlan
  const targets = await readTargetsInForce(ctx, period)
  const statistics = new Map((await readStatistics(ctx, { periodIds: [periodId], basis })).map(figure => [figure.targetId, figure.statistics]))
  const frame = await readFrame(ctx, ofPlan, targets)
  const hiddenUnder = await readHiddenUnder(ctx)
  const rows = targets
    .filter(({ targetId, version }) => version.reportedEvery === period.kind || statistics.has(targetId))
    .map(target => gapRow(target, cityFigure(target, statistics.get(target.targetId) ?? askedOfNobody, frame, hiddenUnder)))
  return { period, basis, unit: null, rows, priorities: standingsOf(rows) }
}
