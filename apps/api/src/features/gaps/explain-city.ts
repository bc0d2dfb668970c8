import type { ExplanationQuery } from '@rodykle/contracts'
import type { Assessment, FoldStatistics, UnitFact } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { JudgedTarget, PeriodFrame } from './city-figure.ts'
import type { Explained } from './explain-answer.ts'
import type { UnitCell } from './queries-cells.ts'
import { explainCityFigure } from '@rodykle/domain'
import { periodName } from '@rodykle/wording'
import { NotFoundError } from '../../platform/errors.ts'
import { readHiddenUnder, readStatistics } from '../figures/index.ts'
import { byType } from './by-type.ts'
import { askedOfNobody, cityFigure, frameOf } from './city-figure.ts'
import { assertBasis } from './city-gaps.ts'
import { approvalsOf, cardFacts, reportersOf, ruleFacts, seesUnits } from './explain-facts.ts'
import { readReferenceFigures } from './explain-sources.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readCard, readTarget } from './queries-targets.ts'
import { frameOfUnit, judgeUnit } from './unit-figure.ts'

type Query = Pick<ExplanationQuery, 'targetId' | 'basis' | 'type'> & { periodId: string }

interface ShownFigure {
  statistics: FoldStatistics
  assessment: Assessment
  threshold: number | null
}

async function cityShown(ctx: Context, { targetId, periodId, basis }: Query, target: JudgedTarget, frame: PeriodFrame): Promise<ShownFigure> {
  const [city] = await readStatistics(ctx, { periodIds: [periodId], targetIds: [targetId], basis })
  const statistics = city?.statistics ?? askedOfNobody
  const threshold = await readHiddenUnder(ctx)
  return { statistics, assessment: cityFigure(target, statistics, frame, threshold), threshold }
}

/** A type's figure may be hidden for the sake of another's: whose, is not said. @throws NotFoundError where nobody of the type is asked */
async function typeShown(ctx: Context, { targetId, periodId, basis, type }: Query, target: JudgedTarget, frame: PeriodFrame): Promise<ShownFigure> {
  const figures = await readStatistics(ctx, { periodIds: [periodId], targetIds: [targetId], basis, by: 'type' })
  const statistics = figures.find(figure => figure.type === type)?.statistics
  const shown = byType(target, figures, frame, await readHiddenUnder(ctx)).find(figure => figure.type === type)
  if (statistics === undefined || shown === undefined)
    throw new NotFoundError('figure')
  return { statistics, assessment: shown.assessment, threshold: null }
}

export function unitFact(cell: Pick<UnitCell, 'unit' | 'standing' | 'observed'>, target: JudgedTarget, frame: PeriodFrame): UnitFact {
  const { unit: { id, shortName }, standing, observed } = cell
  return { unitId: id, name: shortName, standing, observed, judgement: judgeUnit(observed, target, frame) }
}

/** How the city's figure of a period was made, or that of one institution type. */
export async function explainCity(ctx: Context, query: Query): Promise<Explained> {
  const { targetId, periodId, basis, type } = query
  assertBasis(ctx, basis)
  const ofPlan = await readPeriod(ctx, periodId)
  const target = await readTarget(ctx, ofPlan, targetId)
  const card = await readCard(ctx, target.indicator.id)
  const frame = await readFrame(ctx, ofPlan, [target])
  const { statistics, assessment, threshold } = type === undefined ? await cityShown(ctx, query, target, frame) : await typeShown(ctx, query, target, frame)
  const cells = (await readCells(ctx, { periodId, targetId })).filter(({ unit }) => type === undefined || unit.type === type)
  const { label, startsOn, endsOn } = ofPlan.period
  const of = type === undefined ? { kind: 'city' as const } : { kind: 'type' as const, type }
  return {
    targetId,
    code: target.code,
    card,
    of,
    time: periodName(ofPlan.period),
    rule: target.version.rule,
    judgement: assessment,
    isProvisional: assessment.provisional,
    units: new Map(cells.map(({ unit: { type: _, ...unit } }) => [unit.id, unit])),
    explanation: explainCityFigure({
      of,
      span: { kind: 'period', label, startsOn, endsOn },
      basis,
      card: cardFacts(card),
      statistics,
      assessment,
      inForce: ruleFacts(target, 'city'),
      unitRule: target.version.unitRule,
      frame: frameOf(target, frame),
      unitMeasure: frameOfUnit(target, frame).measure,
      references: await readReferenceFigures(ctx, { indicatorId: card.id, periodId }),
      reporters: reportersOf(cells.map(({ unit }) => unit)),
      units: seesUnits(ctx) ? cells.map(cell => unitFact(cell, target, frame)) : null,
      approvals: approvalsOf(cells),
      threshold,
    }),
  }
}
