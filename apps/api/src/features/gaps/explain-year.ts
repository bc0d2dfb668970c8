import type { ExplanationQuery, Period, YearGapRow } from '@rodykle/contracts'
import type { ExplainedYear, FigureBasis, UnitFact, YearFold } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup } from '../figures/index.ts'
import type { TargetsYear } from './city-year.ts'
import type { Explained } from './explain-answer.ts'
import type { UnitCell } from './queries-cells.ts'
import type { YearOfPlan } from './queries-periods.ts'
import type { TargetOfYear } from './year-targets.ts'
import { explainCityFigure, fold, judge, suppressSmall, yearOfUnit } from '@rodykle/domain'
import { cityFrame, readHiddenUnder, unitFrame } from '../figures/index.ts'
import { assertBasis } from './city-gaps.ts'
import { readCityYear } from './city-year.ts'
import { approvalsOf, cardFacts, reportersOf, ruleFacts, seesUnits } from './explain-facts.ts'
import { readReferenceFigures } from './explain-sources.ts'
import { inParts } from './in-parts.ts'
import { readReferences } from './period-frame.ts'
import { readCellsOfTargets } from './queries-cells.ts'
import { readYear } from './queries-periods.ts'
import { readCards } from './queries-targets.ts'
import { comparedPeriod } from './year-targets.ts'

type ReferencesOf = Awaited<ReturnType<typeof readReferenceFigures>>

/** The periods of a row, with the words they are shown by. */
export function periodsOf({ periods, ofPeriods, completeUnits }: YearGapRow, all: readonly Period[]): ExplainedYear {
  return {
    ofPeriods,
    completeUnits,
    periods: periods.map(({ periodId, assessment }) => ({ label: all.find(({ id }) => id === periodId)?.label ?? '', judgement: assessment })),
  }
}

/** One unit's year as the city's figure met it: what waits stands for a year that has no value yet. */
export function unitYearFact(cells: readonly (UnitCell & { endsOn: string })[], periodFold: YearFold, basis: FigureBasis, judgeYear: (observed: UnitFact['observed']) => UnitFact['judgement']): UnitFact[] {
  const [first] = cells
  if (first === undefined)
    return []
  const { observed, waiting } = yearOfUnit(cells, periodFold, basis)
  const isWaiting = observed.state === 'not-reported' && waiting !== null
  const shown = isWaiting ? waiting : observed
  return [{ unitId: first.unit.id, name: first.unit.shortName, standing: isWaiting ? 'submitted' : 'accepted', observed: shown, judgement: judgeYear(shown) }]
}

/** One unit's cells in the order of the calendar. */
export function inTime(cells: readonly UnitCell[], { ofPeriods }: TargetOfYear): (UnitCell & { endsOn: string })[] {
  return ofPeriods.flatMap(({ period }) => cells.filter(({ periodId }) => periodId === period.id).map(cell => ({ ...cell, endsOn: period.endsOn })))
}

/** Explained years; and of what is judged period by period, which targets each period has. */
export interface ExplainedYears {
  figures: Explained[]
  singlePeriods: ReadonlyMap<string, readonly string[]>
}

export function singlePeriodsOf(rows: readonly YearGapRow[]): ExplainedYears['singlePeriods'] {
  const single = rows.flatMap(({ targetId, assessment, periods }) => assessment === null ? periods.map(({ periodId }) => ({ periodId, targetId })) : [])
  return new Map([...Map.groupBy(single, ({ periodId }) => periodId)].map(([periodId, ofPeriod]) => [periodId, ofPeriod.map(({ targetId }) => targetId)]))
}

/** What the figures of a year are explained with. */
interface YearFacts {
  ofPlan: YearOfPlan
  basis: FigureBasis
  benchmarks: BenchmarkLookup
  hiddenUnder: number | null
  seesUnits: boolean
}

function explained({ target, ofYear: { statistics }, row }: TargetsYear, card: Explained['card'], cells: readonly UnitCell[], referencesOf: ReferencesOf, facts: YearFacts): Explained[] {
  const { ofPlan: { year, periods, tolerance }, basis, hiddenUnder } = facts
  const { targetId, code, indicator: { periodFold, unitFold }, version: { unitRule } } = target
  const { assessment } = row
  if (assessment === null || periodFold === 'each')
    return []
  const periodId = comparedPeriod(target, facts.benchmarks)
  const benchmarks = facts.benchmarks(card.id, periodId)
  const frameOfUnits = unitFrame(card, tolerance, benchmarks)
  const isSmall = hiddenUnder !== null && suppressSmall(fold(statistics, unitFold), hiddenUnder).state === 'suppressed'
  const byUnit = [...Map.groupBy(cells, ({ unit }) => unit.id).values()]
  return [{
    targetId,
    code,
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
      frame: cityFrame(card, tolerance, benchmarks),
      unitMeasure: frameOfUnits.measure,
      references: referencesOf(card.id, periodId),
      reporters: reportersOf(cells.map(({ unit }) => unit)),
      units: facts.seesUnits ? byUnit.flatMap(ofUnit => unitYearFact(inTime(ofUnit, target), periodFold, basis, observed => judge(observed, unitRule, frameOfUnits))) : null,
      approvals: approvalsOf(cells),
      threshold: isSmall ? hiddenUnder : null,
      year: periodsOf(row, periods),
    }),
  }]
}

/** How the city's figures of a whole year were made, of all targets or of one: each unit's periods first, then the units. */
export async function explainCityYear(ctx: Context, { targetId, year, basis }: Pick<ExplanationQuery, 'basis'> & { targetId?: string | undefined, year: number }): Promise<ExplainedYears> {
  assertBasis(ctx, basis)
  const ofPlan = await readYear(ctx, year)
  const found = await readCityYear(ctx, ofPlan, { basis, ...targetId !== undefined && { targetId } })
  const indicatorIds = found.map(({ target }) => target.indicator.id)
  const periodIds = ofPlan.periods.map(({ id }) => id)
  const cardOf = await readCards(ctx, indicatorIds)
  const referencesOf = await readReferenceFigures(ctx, { indicatorIds, periodIds })
  const benchmarks = await readReferences(ctx, found.map(({ target }) => target), periodIds)
  const facts = { ofPlan, basis, benchmarks, hiddenUnder: await readHiddenUnder(ctx), seesUnits: seesUnits(ctx) }
  const figures = await inParts(found.filter(({ row }) => row.assessment !== null), async (some) => {
    const cells = Map.groupBy(await readCellsOfTargets(ctx, { planId: ofPlan.planId, targetIds: some.map(({ target }) => target.targetId) }), ({ targetId }) => targetId)
    return some.flatMap(one => explained(one, cardOf(one.target.indicator.id), cells.get(one.target.targetId) ?? [], referencesOf, facts))
  })
  return { figures, singlePeriods: singlePeriodsOf(found.map(({ row }) => row)) }
}
