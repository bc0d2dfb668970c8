import type { IndicatorYear, IndicatorYearQuery } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { assertBasis } from './city-gaps.ts'
import { readCityYear } from './city-year.ts'
import { readYear } from './queries-periods.ts'
import { readCard } from './queries-targets.ts'
import { readRedefinitions, readTrendRows } from './queries-trend.ts'
import { definitionOn, oneTargetPerPlan } from './trend.ts'
import { lastDayOf } from './year-targets.ts'

/** The indicator's figure of each year that has one, held to what that year's plan asked; oldest first. */
async function readYearTrend(ctx: Context, targetId: string, indicator: Pick<IndicatorYear['card'], 'id' | 'definitionVersion'>, basis: FigureBasis): Promise<IndicatorYear['trend']> {
  const changes = await readRedefinitions(ctx, indicator.id)
  const ofYears = new Map(oneTargetPerPlan(await readTrendRows(ctx, indicator.id), targetId).map(({ year, targetId }) => [year, targetId]))
  const points: IndicatorYear['trend'] = []
  for (const [year, ofYear] of [...ofYears].toSorted(([one], [other]) => one - other)) {
    const ofPlan = await readYear(ctx, year)
    const [found] = await readCityYear(ctx, ofPlan, { basis, targetId: ofYear })
    const assessment = found?.row.assessment ?? null
    if (assessment === null)
      continue
    const { provisional, coverage: { counted, applicable } } = assessment
    const endsOn = lastDayOf(ofPlan)
    points.push({ targetId: ofYear, year, endsOn, judgement: assessment, provisional, counted, applicable, definitionVersion: definitionOn(endsOn, changes, indicator.definitionVersion) })
  }
  return points
}

/** Everything about one indicator in one year: the city's figure, the periods it is made of, and its other years. @throws NotFoundError */
export async function readIndicatorYear(ctx: Context, targetId: string, { year, basis }: IndicatorYearQuery): Promise<IndicatorYear> {
  assertBasis(ctx, basis)
  const ofPlan = await readYear(ctx, year)
  const [found] = await readCityYear(ctx, ofPlan, { basis, targetId })
  if (found === undefined)
    throw new NotFoundError('target')
  const card = await readCard(ctx, found.target.indicator.id)
  return {
    year,
    periods: ofPlan.periods,
    basis,
    row: found.row,
    card,
    unitRule: found.target.version.unitRule,
    trend: await readYearTrend(ctx, targetId, card, basis),
  }
}
