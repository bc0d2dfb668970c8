import type { IndicatorDetail, IndicatorYear } from '@rodykle/contracts'
import type { Judgement } from '@rodykle/domain'
import type { TrendPoint } from '../../shared/charts/trend-point.ts'
import type { Asked } from '../../shared/explanation/use-explained.ts'
import type { FigureCard } from '../../shared/figures/figure-words.ts'
import type { DrawnMark } from '../../shared/figures/mark-of.ts'
import { markOf } from '../../shared/figures/mark-of.ts'
import { periodName } from '../../shared/format/period-name.ts'

interface Wording {
  /** Of the indicator. */
  name: string
  achieved: (judgement: Judgement) => string
  planned: (judgement: Judgement) => string | null
}
type Point = IndicatorYear['trend'][number]

/** The height at which a period's target is drawn; a range is drawn at its lower end. */
function plannedHeight(mark: DrawnMark | null): number | null {
  const planned = mark?.planned ?? null
  return planned === null || typeof planned === 'number' ? planned : planned.low
}

/** Figures in time as points to draw. An absent value stays absent: the line breaks there, and where the definition changed. */
function pointsOf<Shown extends Point>(trend: readonly Shown[], card: FigureCard, wording: Wording, of: (point: Shown) => { label: string, asked: Asked }): TrendPoint[] {
  return trend.map((point, index) => {
    const mark = markOf(point.judgement, card)
    const before = trend[index - 1]
    const { label, asked } = of(point)
    return {
      label,
      value: mark?.achieved ?? null,
      valueText: point.judgement.achieved.kind === 'absent' ? null : wording.achieved(point.judgement),
      planned: plannedHeight(mark),
      plannedText: wording.planned(point.judgement),
      status: point.judgement.status,
      provisional: point.provisional,
      explained: { asked, name: `${wording.name}, ${label}` },
      isNewDefinition: before !== undefined && before.definitionVersion !== point.definitionVersion,
    }
  })
}

/** An indicator's periods, each named with its year. */
export function trendPoints(trend: IndicatorDetail['trend'], card: FigureCard, wording: Wording): TrendPoint[] {
  return pointsOf(trend, card, wording, point => ({ label: periodName(point), asked: { targetId: point.targetId, periodId: point.periodId } }))
}

/** An indicator's years. */
export function yearTrendPoints(trend: IndicatorYear['trend'], card: FigureCard, wording: Wording): TrendPoint[] {
  return pointsOf(trend, card, wording, ({ targetId, year }) => ({ label: String(year), asked: { targetId, year } }))
}
