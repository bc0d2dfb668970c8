import type { ActualFieldName } from '@rodykle/contracts'
import type { Context } from '../../../platform/context.ts'
import type { ImportRun } from '../findings/import-run.ts'
import type { PlanFrame } from '../lookup/read-plan-frame.ts'
import type { GivenTable } from '../table/given-table.ts'
import type { GivenValue } from './group-rows.ts'
import type { ValueFrame } from './import-frame.ts'
import type { CellChange } from './weigh-value.ts'
import { periodName } from '@rodykle/wording'
import { requireActor } from '../../../platform/access.ts'
import { problem } from '../findings/import-run.ts'
import { listedOfEachKind } from '../findings/report.ts'
import { letOthersWork } from '../let-others-work.ts'
import { unitFinder } from '../lookup/find-unit.ts'
import { readUnits, withinReach } from '../lookup/read-units.ts'
import { groupRows } from './group-rows.ts'
import { loadCells } from './load-cells.ts'
import { decimalHabits } from './odd-decimals.ts'
import { factsReader } from './read-facts.ts'
import { rowResolver } from './resolved-row.ts'
import { changesOf } from './show-change.ts'
import { warnOfChanges } from './warn-of-changes.ts'
import { weighValue } from './weigh-value.ts'

interface Frames {
  plan: PlanFrame
  values: ValueFrame
}

export interface WeighedChange {
  row: number
  change: CellChange
}

function labelOf({ subject: { unit, target, period } }: GivenValue): string {
  return `${unit.name} · ${target.indicator.code} · ${periodName(period)}`
}

/** Looks at every value of the table: what is new, what changes, what cannot. Writes nothing. */
export async function weighValues(ctx: Context, run: ImportRun, table: GivenTable<ActualFieldName>, frames: Frames): Promise<WeighedChange[]> {
  const units = withinReach(ctx, await readUnits(ctx), 'value:import')
  const isOwnUnitOnly = !requireActor(ctx).grants.some(({ role }) => role === 'department')
  const finder = unitFinder(run, units, { asks: !isOwnUnitOnly })
  const values = await groupRows(run, table, rowResolver(run, table, { frame: frames.plan, units: finder, isOwnUnitOnly }))
  const find = await loadCells(ctx, values)
  const read = factsReader(run, table, decimalHabits(table, values))
  const changes: WeighedChange[] = []

  for (const [index, value] of values.entries()) {
    if (index % 2_000 === 0) {
      run.tell('judging', index, values.length)
      await letOthersWork()
    }
    weighOne(value)
  }
  run.tell('judging', values.length, values.length)
  if (run.isPreview)
    await warnOfChanges(ctx, run, changes.slice(0, 2 * listedOfEachKind))
  return changes

  function weighOne(value: GivenValue): void {
    const { subject, rows } = value
    const row = rows[0]?.number ?? 1
    const given = read(value)
    const cell = find({ periodId: subject.period.id, targetId: subject.target.id, unitId: subject.unit.id })
    if (given.is === 'problem') {
      run.findings.add('problem', row, () => ({ label: labelOf(value), problems: given.problems }))
    }
    else if (cell === null) {
      const why = subject.period.state === 'upcoming' ? problem(run, 'period-upcoming', null, { period: subject.period.label }) : problem(run, 'not-asked', null)
      run.findings.add('problem', row, () => ({ label: labelOf(value), problems: [why] }))
    }
    else if (given.is === 'read') {
      const weighed = weighValue(run, frames.values, subject, cell, given.facts)
      run.findings.add(weighed.is, row, () => ({
        label: labelOf(value),
        ...(weighed.is === 'problem' && { problems: weighed.problems }),
        ...('change' in weighed && { changes: changesOf(run, weighed.change) }),
      }))
      if ('change' in weighed)
        changes.push({ row, change: weighed.change })
    }
  }
}
