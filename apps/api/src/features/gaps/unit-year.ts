import type { YearGapTable } from '@rodykle/contracts'
import type { FigureBasis } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { UnitCell } from './queries-cells.ts'
import type { TargetOfYear } from './year-targets.ts'
import { assess, tallyYear, yearOfUnit } from '@rodykle/domain'
import { readReferences } from './period-frame.ts'
import { readCellsOfYear } from './queries-cells.ts'
import { readYear } from './queries-periods.ts'
import { readTargetVersions } from './queries-targets.ts'
import { frameOfUnit, readAskedUnit, seesDraftsOf, standingAsSeen, unitFigure } from './unit-figure.ts'
import { standingsOfYear, yearRow } from './year-row.ts'
import { comparedPeriod, lastDayOf, targetsOfYear } from './year-targets.ts'

export type View = Parameters<typeof unitFigure>[3]
type Frame = Omit<Parameters<typeof unitFigure>[2], 'periodId'>

export function unitRow(target: TargetOfYear, cells: ReadonlyMap<string, UnitCell>, frame: Frame, view: View) {
  const { periodFold } = target.indicator
  const asked = target.ofPeriods.flatMap(({ period, target: inForce }) => {
    const cell = cells.get(`${period.id} ${target.targetId}`)
    return cell === undefined ? [] : [{ period, inForce, cell }]
  })
  const ofYear = asked.map(({ period, cell }) => ({ endsOn: period.endsOn, observed: cell.observed, standing: standingAsSeen(cell, view) }))
  const { counted, applicable } = yearOfUnit(ofYear, periodFold === 'each' ? 'latest' : periodFold, view.basis)
  const year = periodFold === 'each' ? null : tallyYear([ofYear], { periodFold, basis: view.basis })
  return yearRow(target, 'unitRule', {
    assessment: year && assess(year.statistics, 'single', target.version.unitRule, frameOfUnit(target, { ...frame, periodId: comparedPeriod(target, frame.benchmarks) })),
    completeUnits: year && year.completeUnits,
    ofPeriods: { counted, applicable },
    periods: asked.map(({ period, inForce, cell }) => ({
      periodId: period.id,
      rule: inForce.version.unitRule,
      assessment: unitFigure(cell, inForce, { ...frame, periodId: period.id }, view),
      standing: cell.standing,
    })),
  })
}

/** Every target asked of one unit in this year, with its own values and what they make of the year. Another unit's is not there. */
export async function unitYear(ctx: Context, { year, basis, unitId }: { year: number, basis: FigureBasis, unitId: string }): Promise<YearGapTable> {
  const unit = await readAskedUnit(ctx, unitId)
  const ofPlan = await readYear(ctx, year)
  const { planId, periods, tolerance } = ofPlan
  const versions = await readTargetVersions(ctx, { planId, day: lastDayOf(ofPlan) })
  const cells = new Map((await readCellsOfYear(ctx, { planId, unitId })).map(cell => [`${cell.periodId} ${cell.targetId}`, cell]))
  const benchmarks = await readReferences(ctx, versions, periods.map(({ id }) => id))
  const view = { basis, seesDrafts: seesDraftsOf(ctx, unit) }
  const rows = targetsOfYear(ofPlan, versions, (periodId, targetId) => cells.has(`${periodId} ${targetId}`))
    .map(target => unitRow(target, cells, { tolerance, benchmarks }, view))
    .filter(row => row.periods.length > 0)
  return { year, planId, periods, basis, unit, rows, priorities: standingsOfYear(rows) }
}
