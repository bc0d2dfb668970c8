import type { ExplanationQuery } from '@rodykle/contracts'
import type { Assessment, FoldStatistics, ReferenceFigure, UnitFact } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { TargetStatistics } from '../figures/index.ts'
import type { JudgedTarget, PeriodFrame } from './city-figure.ts'
import type { Explained } from './explain-answer.ts'
import type { UnitCell } from './queries-cells.ts'
import type { PeriodOfPlan } from './queries-periods.ts'
import type { TargetInForce } from './queries-targets.ts'
import { explainCityFigure } from '@rodykle/domain'
import { periodName } from '@rodykle/wording'
import { readHiddenUnder, readStatistics } from '../figures/index.ts'
import { byType } from './by-type.ts'
import { askedOfNobody, cityFigure, frameOf } from './city-figure.ts'
import { assertBasis } from './city-gaps.ts'
import { approvalsOf, cardFacts, reportersOf, ruleFacts, seesUnits } from './explain-facts.ts'
import { readReferenceFigures } from './explain-sources.ts'
import { inParts } from './in-parts.ts'
import { readFrame } from './period-frame.ts'
import { readCells } from './queries-cells.ts'
import { readPeriod } from './queries-periods.ts'
import { readCards, readTargetsInForce } from './queries-targets.ts'
import { frameOfUnit, judgeUnit } from './unit-figure.ts'

/** @param targetIds all that the period's table shows if left out */
export type CityQuery = Pick<ExplanationQuery, 'basis' | 'type'> & { periodId: string, targetIds?: readonly string[] | undefined }

interface ShownFigure {
  statistics: FoldStatistics
  assessment: Assessment
  threshold: number | null
}

/** What the figures of a period are explained with. */
interface PeriodFacts {
  query: CityQuery
  ofPlan: PeriodOfPlan
  frame: PeriodFrame
  /** Of the city, or of each type, as the query asks. */
  figures: ReadonlyMap<string, readonly TargetStatistics[]>
  hiddenUnder: number | null
  seesUnits: boolean
}

/** A type's figure may be hidden for the sake of another's: whose, is not said. Null where nobody of the type is asked. */
function shownFigure(target: TargetInForce, { query: { type }, frame, figures, hiddenUnder }: PeriodFacts): ShownFigure | null {
  const ofTarget = figures.get(target.targetId) ?? []
  if (type === undefined) {
    const statistics = ofTarget[0]?.statistics ?? askedOfNobody
    return { statistics, assessment: cityFigure(target, statistics, frame, hiddenUnder), threshold: hiddenUnder }
  }
  const statistics = ofTarget.find(figure => figure.type === type)?.statistics
  const shown = byType(target, ofTarget, frame, hiddenUnder).find(figure => figure.type === type)
  return statistics === undefined || shown === undefined ? null : { statistics, assessment: shown.assessment, threshold: null }
}

export function unitFact(cell: Pick<UnitCell, 'unit' | 'standing' | 'observed'>, target: JudgedTarget, frame: PeriodFrame): UnitFact {
  const { unit: { id, shortName }, standing, observed } = cell
  return { unitId: id, name: shortName, standing, observed, judgement: judgeUnit(observed, target, frame) }
}

function explained(target: TargetInForce, card: Explained['card'], cells: readonly UnitCell[], references: readonly ReferenceFigure[], facts: PeriodFacts): Explained[] {
  const { query: { basis, type }, ofPlan: { period }, frame, seesUnits } = facts
  const figure = shownFigure(target, facts)
  if (figure === null)
    return []
  const { statistics, assessment, threshold } = figure
  const { label, startsOn, endsOn } = period
  const of = type === undefined ? { kind: 'city' as const } : { kind: 'type' as const, type }
  const asked = cells.filter(({ unit }) => type === undefined || unit.type === type)
  return [{
    targetId: target.targetId,
    code: target.code,
    card,
    of,
    time: periodName(period),
    rule: target.version.rule,
    judgement: assessment,
    isProvisional: assessment.provisional,
    units: new Map(asked.map(({ unit: { type: _, ...unit } }) => [unit.id, unit])),
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
      references,
      reporters: reportersOf(asked.map(({ unit }) => unit)),
      units: seesUnits ? asked.map(cell => unitFact(cell, target, frame)) : null,
      approvals: approvalsOf(asked),
      threshold,
    }),
  }]
}

/** How the city's figures of a period were made, or those of one institution type; in the order of the plan. */
export async function explainCity(ctx: Context, query: CityQuery): Promise<Explained[]> {
  const { targetIds, periodId, basis, type } = query
  assertBasis(ctx, basis)
  const ofPlan = await readPeriod(ctx, periodId)
  const figures = Map.groupBy(await readStatistics(ctx, { periodIds: [periodId], basis, ...targetIds && { targetIds }, by: type === undefined ? 'city' : 'type' }), ({ targetId }) => targetId)
  const targets = (await readTargetsInForce(ctx, ofPlan.period, targetIds))
    .filter(({ targetId, version }) => targetIds !== undefined || version.reportedEvery === ofPlan.period.kind || figures.has(targetId))
  const indicatorIds = targets.map(({ indicator }) => indicator.id)
  const cardOf = await readCards(ctx, indicatorIds)
  const referencesOf = await readReferenceFigures(ctx, { indicatorIds, periodIds: [periodId] })
  const facts = { query, ofPlan, frame: await readFrame(ctx, ofPlan, targets), figures, hiddenUnder: await readHiddenUnder(ctx), seesUnits: seesUnits(ctx) }
  return inParts(targets, async (some) => {
    const cells = Map.groupBy(await readCells(ctx, { periodId, targetIds: some.map(({ targetId }) => targetId) }), ({ targetId }) => targetId)
    return some.flatMap(target => explained(target, cardOf(target.indicator.id), cells.get(target.targetId) ?? [], referencesOf(target.indicator.id, periodId), facts))
  })
}
