import type { IndicatorCard, PlanDocument } from '@rodykle/contracts'

/** An indicator held to reference figures, and where it is looked at. */
export interface ComparedIndicator {
  card: IndicatorCard
  targetId: string
  code: string
}

/** The plan's indicators that are held to a reference figure, in the plan's order, each once. */
export function comparedIndicators({ priorities }: Pick<PlanDocument, 'priorities'>): ComparedIndicator[] {
  const targets = priorities.flatMap(({ tasks }) => tasks).flatMap(({ measures }) => measures).flatMap(measure => measure.targets)
  const compared = targets
    .filter(({ current }) => current.rule.kind === 'benchmark' || current.unitRule.kind === 'benchmark')
    .map(({ id, code, indicator }) => ({ card: indicator, targetId: id, code }))
  return [...Map.groupBy(compared, ({ card }) => card.id).values()].flatMap(([first]) => first ?? [])
}
