import type { ExplanationQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Explained } from './explain-answer.ts'
import { countedCell, explainUnitFigure } from '@rodykle/domain'
import { formatDate, periodName } from '@rodykle/wording'
import { cardFacts, ruleFacts } from './explain-facts.ts'
import { readCellSources, readReferenceFigures } from './explain-sources.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readCards, readTargetsInForce } from './queries-targets.ts'
import { frameOfUnit, readAskedUnit, seesDraftsOf, standingAsSeen, unitFigure } from './unit-figure.ts'

/** @param targetIds all that the unit is asked in the period if left out */
type UnitQuery = Pick<ExplanationQuery, 'basis'> & { periodId: string, unitId: string, targetIds?: readonly string[] | undefined }

/** How one unit's own figures of a period were made, in the order of the plan; what it is not asked is not among them. Another unit's are not there. @throws NotFoundError */
export async function explainUnit(ctx: Context, { targetIds, periodId, basis, unitId }: UnitQuery): Promise<Explained[]> {
  const unit = await readAskedUnit(ctx, unitId)
  const ofPlan = await readPeriod(ctx, periodId)
  const { label, startsOn, endsOn } = ofPlan.period
  const cells = new Map((await readCells(ctx, { periodId, unitId, targetIds })).map(cell => [cell.targetId, cell]))
  const targets = (await readTargetsInForce(ctx, ofPlan.period, targetIds)).filter(({ targetId }) => cells.has(targetId))
  const indicatorIds = targets.map(({ indicator }) => indicator.id)
  const cardOf = await readCards(ctx, indicatorIds)
  const referencesOf = await readReferenceFigures(ctx, { indicatorIds, periodIds: [periodId] })
  const sources = await readCellSources(ctx, { periodId, unitId })
  const frame = await readFrame(ctx, ofPlan, targets)
  const view = { basis, seesDrafts: seesDraftsOf(ctx, unit) }
  return targets.flatMap((target) => {
    const { targetId, code, indicator, version } = target
    const cell = cells.get(targetId)
    if (cell === undefined)
      return []
    const card = cardOf(indicator.id)
    const assessment = unitFigure(cell, target, frame, view)
    const { returnReason, givenDenominator } = sources.get(targetId) ?? { returnReason: null, givenDenominator: null }
    return [{
      targetId,
      code,
      card,
      of: { kind: 'unit', name: unit.name },
      time: periodName(ofPlan.period),
      rule: version.unitRule,
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
        references: referencesOf(card.id, periodId),
        review: { standing: cell.standing, on: cell.reviewedAt && formatDate(cell.reviewedAt.toISOString()), returnReason },
        givenDenominator,
      }),
    }]
  })
}
