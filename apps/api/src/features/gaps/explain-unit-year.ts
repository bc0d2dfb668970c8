import type { ExplanationQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Explained } from './explain-answer.ts'
import { explainUnitFigure, yearOfUnit } from '@rodykle/domain'
import { NotFoundError } from '../../platform/errors.ts'
import { cardFacts, ruleFacts } from './explain-facts.ts'
import { readReferenceFigures } from './explain-sources.ts'
import { periodsOf } from './explain-year.ts'
import { readReferences } from './period-frame.ts'
import { readCellsOfYear } from './queries-cells.ts'
import { readYear } from './queries-periods.ts'
import { readCard, readTargetVersions } from './queries-targets.ts'
import { frameOfUnit, readAskedUnit, seesDraftsOf, standingAsSeen } from './unit-figure.ts'
import { unitRow } from './unit-year.ts'
import { comparedPeriod, lastDayOf, targetsOfYear } from './year-targets.ts'

/** How one unit's own figure of a whole year was made. Another unit's is not there. @throws NotFoundError also where the unit is not asked, or its periods make no year */
export async function explainUnitYear(ctx: Context, { targetId, year, basis, unitId }: Pick<ExplanationQuery, 'targetId' | 'basis'> & { year: number, unitId: string }): Promise<Explained> {
  const unit = await readAskedUnit(ctx, unitId)
  const ofPlan = await readYear(ctx, year)
  const { planId, periods, tolerance } = ofPlan
  const versions = await readTargetVersions(ctx, { planId, day: lastDayOf(ofPlan), targetId })
  const cells = (await readCellsOfYear(ctx, { planId, unitId })).filter(cell => cell.targetId === targetId)
  const [target] = targetsOfYear(ofPlan, versions, periodId => cells.some(cell => cell.periodId === periodId))
  if (target === undefined)
    throw new NotFoundError('target')
  const benchmarks = await readReferences(ctx, versions, periods.map(({ id }) => id))
  const view = { basis, seesDrafts: seesDraftsOf(ctx, unit) }
  const row = unitRow(target, new Map(cells.map(cell => [`${cell.periodId} ${targetId}`, cell])), { tolerance, benchmarks }, view)
  const { periodFold } = target.indicator
  if (row.assessment === null || periodFold === 'each' || row.periods.length === 0)
    throw new NotFoundError('figure')
  const card = await readCard(ctx, target.indicator.id)
  const periodId = comparedPeriod(target, benchmarks)
  const ofYear = target.ofPeriods.flatMap(({ period }) => cells.filter(cell => cell.periodId === period.id).map(cell => ({ endsOn: period.endsOn, observed: cell.observed, standing: standingAsSeen(cell, view) })))
  return {
    targetId,
    code: target.code,
    card,
    of: { kind: 'unit', name: unit.name },
    time: year,
    rule: row.rule,
    judgement: row.assessment,
    isProvisional: row.assessment.provisional,
    units: new Map(),
    explanation: explainUnitFigure({
      name: unit.name,
      kind: unit.kind,
      span: { kind: 'year', year },
      basis,
      card: cardFacts(card),
      observed: yearOfUnit(ofYear, periodFold, basis).observed,
      assessment: row.assessment,
      inForce: ruleFacts(target, 'unit'),
      frame: frameOfUnit(target, { periodId, tolerance, benchmarks }),
      references: await readReferenceFigures(ctx, { indicatorId: card.id, periodId }),
      review: null,
      givenDenominator: null,
      year: { ...periodsOf(row, periods), completeUnits: null },
    }),
  }
}
