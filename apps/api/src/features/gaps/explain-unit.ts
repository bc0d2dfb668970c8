import type { ExplanationQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Explained } from './explain-answer.ts'
import { countedCell, explainUnitFigure } from '@rodykle/domain'
import { formatDate, periodName } from '@rodykle/wording'
import { NotFoundError } from '../../platform/errors.ts'
import { cardFacts, ruleFacts } from './explain-facts.ts'
import { readCellSources, readReferenceFigures } from './explain-sources.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readCard, readTarget } from './queries-targets.ts'
import { frameOfUnit, readAskedUnit, seesDraftsOf, standingAsSeen, unitFigure } from './unit-figure.ts'

/** How one unit's own figure of a period was made. Another unit's is not there. @throws NotFoundError also where the unit is not asked */
export async function explainUnit(ctx: Context, { targetId, periodId, basis, unitId }: Pick<ExplanationQuery, 'targetId' | 'basis'> & { periodId: string, unitId: string }): Promise<Explained> {
  const unit = await readAskedUnit(ctx, unitId)
  const ofPlan = await readPeriod(ctx, periodId)
  const target = await readTarget(ctx, ofPlan, targetId)
  const [cell] = await readCells(ctx, { periodId, unitId, targetId })
  if (cell === undefined)
    throw new NotFoundError('figure')
  const card = await readCard(ctx, target.indicator.id)
  const frame = await readFrame(ctx, ofPlan, [target])
  const view = { basis, seesDrafts: seesDraftsOf(ctx, unit) }
  const assessment = unitFigure(cell, target, frame, view)
  const { returnReason, givenDenominator } = await readCellSources(ctx, { periodId, targetId, unitId })
  const { label, startsOn, endsOn } = ofPlan.period
  return {
    targetId,
    code: target.code,
    card,
    of: { kind: 'unit', name: unit.name },
    time: periodName(ofPlan.period),
    rule: target.version.unitRule,
    judgement: assessment,
    isProvisional: assessment.provisional,
    units: new Map(),
    explanation: explainUnitFigure({
      name: unit.name,
      kind: unit.kind,
      span: { kind: 'period', label, startsOn, endsOn },
      basis,
      card: cardFacts(card),
      observed: countedCell({ observed: cell.observed, standing: standingAsSeen(cell, view) }, basis),
      assessment,
      inForce: ruleFacts(target, 'unit'),
      frame: frameOfUnit(target, frame),
      references: await readReferenceFigures(ctx, { indicatorId: card.id, periodId }),
      review: { standing: cell.standing, on: cell.reviewedAt && formatDate(cell.reviewedAt.toISOString()), returnReason },
      givenDenominator,
    }),
  }
}
