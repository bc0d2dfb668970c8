import type { ExplanationQuery, FigureExplanation } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Explained } from './explain-answer.ts'
import { inSnapshot } from '../../platform/context.ts'
import { explanationAnswer } from './explain-answer.ts'
import { explainCity } from './explain-city.ts'
import { explainUnitYear } from './explain-unit-year.ts'
import { explainUnit } from './explain-unit.ts'
import { explainCityYear } from './explain-year.ts'

/** @throws TypeError where the query names no time, which the contract does not let through */
function explain(ctx: Context, { periodId, year, unitId, ...query }: ExplanationQuery): Promise<Explained> {
  if (year !== undefined)
    return unitId === undefined ? explainCityYear(ctx, { ...query, year }) : explainUnitYear(ctx, { ...query, year, unitId })
  if (periodId === undefined)
    throw new TypeError('a figure of no time')
  return unitId === undefined ? explainCity(ctx, { ...query, periodId }) : explainUnit(ctx, { ...query, periodId, unitId })
}

/** "How was this number made?", for the screen, for files and for reports alike. What is counted and who is named are of one moment. */
export function explainFigure(ctx: Context, query: ExplanationQuery): Promise<FigureExplanation> {
  return inSnapshot(ctx, async ctx => explanationAnswer(await explain(ctx, query), query.language))
}
