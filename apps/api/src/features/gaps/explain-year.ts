import type { ExplanationQuery, Period, YearGapRow } from '@rodykle/contracts'
import type { ExplainedYear, FigureBasis, UnitFact, YearFold } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { Explained } from './explain-answer.ts'
import type { UnitCell } from './queries-cells.ts'
import type { TargetOfYear } from './year-targets.ts'
import { explainCityFigure, fold, judge, suppressSmall, yearOfUnit } from '@rodykle/domain'
import { NotFoundError } from '../../platform/errors.ts'
import { cityFrame, readHiddenUnder, unitFrame } from '../figures/index.ts'
import { assertBasis } from './city-gaps.ts'
import { readCityYear } from './city-year.ts'
import { approvalsOf, cardFacts, reportersOf, ruleFacts, seesUnits } from './explain-facts.ts'
import { readReferenceFigures } from './explain-sources.ts'
import { readReferences } from './period-frame.ts'
import { readCellsOfTarget } from './queries-cells.ts'
import { readYear } from './queries-periods.ts'
import { readCard } from './queries-targets.ts'
import { comparedPeriod } from './year-targets.ts'

/** The periods of a row, with the words they are shown by. */
export function periodsOf({ periods, ofPeriods, completeUnits }: YearGapRow, all: readonly Period[]): ExplainedYear {
  return {
    ofPeriods,
    completeUnits,
    periods: periods.map(({ periodId, assessment }) => ({ label: all.find(({ id }) => id === periodId)?.label ?? '', judgement: assessment })),
  }
}

/** One unit's year as the city's figure met it: what waits stands for a year that has no value yet. */
function unitYearFact(cells: readonly (UnitCell & { endsOn: string })[], periodFold: YearFold, basis: FigureBasis, judgeYear: (observed: UnitFact['observed']) => UnitFact['judgement']): UnitFact[] {
  const [first] = cells
  if (first === undefined)
    return []
  const { observed, waiting } = yearOfUnit(cells, periodFold, basis)
  const isWaiting = observed.state === 'not-reported' && waiting !== null
  const shown = isWaiting ? waiting : observed
  return [{ unitId: first.unit.id, name: first.unit.shortName, standing: isWaiting ? 'submitted' : 'accepted', observed: shown, judgement: judgeYear(shown) }]
}

/** One unit's cells in the order of the calendar. */
function inTime(cells: readonly UnitCell[], { ofPeriods }: TargetOfYear): (UnitCell & { endsOn: string })[] {
  return ofPeriods.flatMap(({ period }) => cells.filter(({ periodId }) => periodId === period.id).map(cell => ({ ...cell, endsOn: period.endsOn })))
}

/** How the city's figure of a whole year was made: each unit's periods first, then the units. @throws NotFoundError also where the periods make no year */
export async function explainCityYear(ctx: Context, { targetId, year, basis }: Pick<ExplanationQuery, 'targetId' | 'basis'> & { year: number }): Promise<Explained> {
  assertBasis(ctx, basis)
  const ofPlan = await readYear(ctx, year)
  const [found] = await readCityYear(ctx, ofPlan, { basis, targetId })
  if (found === undefined)
    throw new NotFoundError('target')
  const { target, ofYear: { statistics }, row } = found
  const { indicator: { periodFold, unitFold }, version: { unitRule } } = target
  const { assessment } = row
  if (assessment === null || periodFold === 'each')
    throw new NotFoundError('figure')
  const card = await readCard(ctx, target.indicator.id)
  const cells = await readCellsOfTarget(ctx, { planId: ofPlan.planId, targetId })
  const lookup = await readReferences(ctx, [target], ofPlan.periods.map(({ id }) => id))
  const periodId = comparedPeriod(target, lookup)
  const benchmarks = lookup(card.id, periodId)
  const frameOfUnits = unitFrame(card, ofPlan.tolerance, benchmarks)
  const hiddenUnder = await readHiddenUnder(ctx)
  const isSmall = hiddenUnder !== null && suppressSmall(fold(statistics, unitFold), hiddenUnder).state === 'suppressed'
  const byUnit = [...Map.groupBy(cells, ({ unit }) => unit.id).values()]
  return {
    targetId,
    code: target.code,
    card,
    of: { kind: 'city' },
    time: year,
    rule: row.rule,
    judgement: assessment,
    isProvisional: assessment.provisional,
    units: new Map(cells.map(({ unit: { type: _, ...unit } }) => [unit.id, unit])),
    explanation: explainCityFigure({
      of: { kind: 'city' },
      span: { kind: 'year', year },
      basis,
      card: cardFacts(card),
      statistics,
      assessment,
      inForce: ruleFacts(target, 'city'),
      unitRule,
      frame: cityFrame(card, ofPlan.tolerance, benchmarks),
      unitMeasure: frameOfUnits.measure,
      references: await readReferenceFigures(ctx, { indicatorId: card.id, periodId }),
      reporters: reportersOf(cells.map(({ unit }) => unit)),
      units: seesUnits(ctx) ? byUnit.flatMap(ofUnit => unitYearFact(inTime(ofUnit, target), periodFold, basis, observed => judge(observed, unitRule, frameOfUnits))) : null,
      approvals: approvalsOf(cells),
      threshold: isSmall ? hiddenUnder : null,
      year: periodsOf(row, ofPlan.periods),
    }),
  }
}
