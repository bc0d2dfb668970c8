import type { ExplanationQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { ExplainedYears } from './explain-year.ts'
import { explainUnitFigure, yearOfUnit } from '@rodykle/domain'
import { cardFacts, ruleFacts } from './explain-facts.ts'
import { readReferenceFigures } from './explain-sources.ts'
import { periodsOf, singlePeriodsOf } from './explain-year.ts'
import { readReferences } from './period-frame.ts'
import { readCellsOfYear } from './queries-cells.ts'
import { readYear } from './queries-periods.ts'
import { readCards, readTargetVersions } from './queries-targets.ts'
import { frameOfUnit, readAskedUnit, seesDraftsOf, standingAsSeen } from './unit-figure.ts'
import { unitRow } from './unit-year.ts'
import { comparedPeriod, lastDayOf, targetsOfYear } from './year-targets.ts'

/** How one unit's own figures of a whole year were made, of all its targets or of one. Another unit's are not there. @throws NotFoundError */
export async function explainUnitYear(ctx: Context, { targetId, year, basis, unitId }: Pick<ExplanationQuery, 'basis'> & { targetId?: string | undefined, year: number, unitId: string }): Promise<ExplainedYears> {
  const unit = await readAskedUnit(ctx, unitId)
  const ofPlan = await readYear(ctx, year)
  const { planId, periods, tolerance } = ofPlan
  const versions = await readTargetVersions(ctx, { planId, day: lastDayOf(ofPlan), ...targetId !== undefined && { targetId } })
  const cells = new Map((await readCellsOfYear(ctx, { planId, unitId })).map(cell => [`${cell.periodId} ${cell.targetId}`, cell]))
  const periodIds = periods.map(({ id }) => id)
  const benchmarks = await readReferences(ctx, versions, periodIds)
  const view = { basis, seesDrafts: seesDraftsOf(ctx, unit) }
  const asked = targetsOfYear(ofPlan, versions, (periodId, targetId) => cells.has(`${periodId} ${targetId}`))
    .map(target => ({ target, row: unitRow(target, cells, { tolerance, benchmarks }, view) }))
    .filter(({ row }) => row.periods.length > 0)
  const indicatorIds = asked.map(({ target }) => target.indicator.id)
  const cardOf = await readCards(ctx, indicatorIds)
  const referencesOf = await readReferenceFigures(ctx, { indicatorIds, periodIds })
  const figures = asked.flatMap(({ target, row }) => {
    const { indicator: { id, periodFold }, targetId, code, ofPeriods } = target
    const { assessment } = row
    if (assessment === null || periodFold === 'each')
      return []
    const card = cardOf(id)
    const periodId = comparedPeriod(target, benchmarks)
    const ofYear = ofPeriods.flatMap(({ period }) => {
      const cell = cells.get(`${period.id} ${targetId}`)
      return cell === undefined ? [] : [{ endsOn: period.endsOn, observed: cell.observed, standing: standingAsSeen(cell, view) }]
    })
    return [{
      targetId,
      code,
      card,
      of: { kind: 'unit' as const, name: unit.name },
      time: year,
      rule: row.rule,
      judgement: assessment,
      isProvisional: assessment.provisional,
      units: new Map(),
      explanation: explainUnitFigure({
        name: unit.name,
        kind: unit.kind,
        span: { kind: 'year', year },
        basis,
        card: cardFacts(card),
        observed: yearOfUnit(ofYear, periodFold, basis).observed,
        assessment,
        inForce: ruleFacts(target, 'unit'),
        frame: frameOfUnit(target, { periodId, tolerance, benchmarks }),
        references: referencesOf(id, periodId),
        review: null,
        givenDenominator: null,
        year: { ...periodsOf(row, periods), completeUnits: null },
      }),
    }]
  })
  return { figures, singlePeriods: singlePeriodsOf(asked.map(({ row }) => row)) }
}
