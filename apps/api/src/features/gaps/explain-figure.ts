import type { ExplanationQuery, ExplanationsQuery, FigureExplanation, FigureExplanations } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Explained } from './explain-answer.ts'
import { inSnapshot } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { explanationAnswer, spreadAnswer } from './explain-answer.ts'
import { explainCity } from './explain-city.ts'
import { explainUnitSpread } from './explain-spread.ts'
import { explainUnitYear } from './explain-unit-year.ts'
import { explainUnit } from './explain-unit.ts'
import { explainCityYear } from './explain-year.ts'

/** One figure, or with no target all of a table. */
type Query = Omit<ExplanationsQuery, 'language'> & Pick<ExplanationQuery, 'type'> & { targetIds?: readonly string[] | undefined }

/** @throws TypeError where the query names no time, which the contract does not let through */
async function explain(ctx: Context, { periodId, year, unitId, targetIds, ...query }: Query): Promise<Explained[]> {
  if (periodId !== undefined)
    return unitId === undefined ? explainCity(ctx, { ...query, periodId, targetIds }) : explainUnit(ctx, { ...query, periodId, unitId, targetIds })
  if (year === undefined)
    throw new TypeError('a figure of no time')
  const [targetId] = targetIds ?? []
  const { figures, singlePeriods } = unitId === undefined ? await explainCityYear(ctx, { ...query, targetId, year }) : await explainUnitYear(ctx, { ...query, targetId, year, unitId })
  if (targetIds !== undefined)
    return figures
  for (const [periodId, targetIds] of singlePeriods)
    figures.push(...await explain(ctx, { ...query, periodId, unitId, targetIds }))
  return figures
}

/** "How was this number made?", for the screen, for files and for reports alike. What is counted and who is named are of one moment. @throws NotFoundError where there is no such figure */
export function explainFigure(ctx: Context, { targetId, about, language, ...query }: ExplanationQuery): Promise<FigureExplanation> {
  return inSnapshot(ctx, async (ctx) => {
    if (about === 'spread' && query.periodId !== undefined)
      return spreadAnswer(await explainUnitSpread(ctx, { ...query, targetId, periodId: query.periodId }), language)
    const [explained] = await explain(ctx, { ...query, targetIds: [targetId] })
    if (explained === undefined)
      throw new NotFoundError('figure')
    return explanationAnswer(explained, language)
  })
}

/** The same of every figure of a period's or a year's table, in the same words; of what a year judges period by period, each period. */
export function explainTable(ctx: Context, { language, ...query }: ExplanationsQuery): Promise<FigureExplanations> {
  return inSnapshot(ctx, async (ctx) => {
    const explained = await explain(ctx, query)
    return { figures: explained.map((figure) => {
      const { units: _, ...answer } = explanationAnswer(figure, language)
      return answer
    }) }
  })
}
