import type { ActualFieldName, ImportProblem } from '@rodykle/contracts'
import type { Context } from '../../../platform/context.ts'
import type { ImportRun } from '../findings/import-run.ts'
import type { PlanFrame } from '../lookup/read-plan-frame.ts'
import type { GivenTable } from '../table/given-table.ts'
import type { GivenValue } from './group-rows.ts'
import type { ValueFrame } from './import-frame.ts'
import type { CellLookup } from './load-cells.ts'
import type { ReadFacts } from './read-facts.ts'
import type { CellChange, Weighed } from './weigh-value.ts'
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
import { partsOf } from './parts-of-values.ts'
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

/** What comes of the values once they have been looked at. */
export interface ValueWriter {
  /** Before any is looked at closely: whose they are. */
  begin: (parts: readonly (readonly GivenValue[])[]) => Promise<void>
  /** Does all that needs no database, and gives how to write. */
  prepare: (changes: readonly CellChange[]) => () => Promise<void>
}

/** After so many values others are let work. */
const valuesInARow = 1_000

/**
 * Looks at every value of the table: what is new, what changes, what cannot. With a writer, changes are written part by part, the next part being
 * looked at and judged meanwhile, as long as nothing is found that stands in the way; whoever calls takes all of it back then. Without one nothing is written.
 * Nothing is left of the table afterwards: of a large file its rows are most of what is in memory.
 */
export async function weighValues(ctx: Context, run: ImportRun, table: GivenTable<ActualFieldName>, frames: Frames, writer: ValueWriter | null): Promise<void> {
  const { parts, read, count } = await valuesIn(ctx, run, table, frames.plan)
  const stage = writer === null ? 'judging' : 'writing'
  const listed: WeighedChange[] = []
  let done = 0
  let writing = Promise.resolve()
  await writer?.begin(parts)
  let loading = later(loadCells(ctx, parts[0] ?? []))
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const find = await loading
    const changes: CellChange[] = []
    for (const [index, value] of part.entries()) {
      if (index % valuesInARow === 0) {
        run.tell(stage, done + index, count)
        await letOthersWork()
      }
      const weighed = weighOne(run, frames.values, value, read(value), find)
      if (weighed !== null && listed.length < 2 * listedOfEachKind)
        listed.push(weighed)
      if (weighed !== null)
        changes.push(weighed.change)
    }
    done += part.length
    // The next part is read before this one is written: of one connection the database answers one thing after another.
    loading = later(loadCells(ctx, parts[0] ?? []))
    const write = writer === null || run.findings.hasProblems() || run.questions.open().length > 0 ? null : writer.prepare(changes)
    await writing
    if (write !== null)
      writing = later(loading.then(write))
  }
  await writing
  run.tell(stage, done, count)
  if (writer === null)
    await warnOfChanges(ctx, run, listed)
}

/** What the rows are about, and how to read them; takes the rows out of the table. */
async function valuesIn(ctx: Context, run: ImportRun, table: GivenTable<ActualFieldName>, plan: PlanFrame): Promise<{ parts: GivenValue[][], read: (value: GivenValue) => ReadFacts, count: number }> {
  const units = withinReach(ctx, await readUnits(ctx), 'value:import')
  const isOwnUnitOnly = !requireActor(ctx).grants.some(({ role }) => role === 'department')
  const finder = unitFinder(run, units, { asks: !isOwnUnitOnly })
  const values = await groupRows(run, table, rowResolver(run, table, { frame: plan, units: finder, isOwnUnitOnly }))
  const read = factsReader(run, table, decimalHabits(table, values))
  table.rows = []
  return { parts: partsOf(values), read, count: values.length }
}

/** A promise that is waited for later: that it failed is seen then, or not at all once something else has. */
function later<Answer>(promise: Promise<Answer>): Promise<Answer> {
  promise.catch(() => {})
  return promise
}

function labelOf({ subject: { unit, target, period } }: GivenValue): string {
  return `${unit.name} · ${target.indicator.code} · ${periodName(period)}`
}

/** What one value comes to; a change for the writer, or null. */
function weighOne(run: ImportRun, frame: ValueFrame, value: GivenValue, given: ReadFacts, find: CellLookup): WeighedChange | null {
  const { subject, rows } = value
  const row = rows[0]?.number ?? 1
  const cell = find({ periodId: subject.period.id, targetId: subject.target.id, unitId: subject.unit.id })
  if (given.is === 'asked' && cell !== null)
    return null
  const weighed: Weighed = given.is === 'problem' ? given : cell === null || given.is === 'asked' ? { is: 'problem', problems: [notAsked(run, subject)] } : weighValue(run, frame, subject, cell, given.facts)
  run.findings.add(weighed.is, row, () => ({
    label: labelOf(value),
    ...(weighed.is === 'problem' && { problems: weighed.problems }),
    ...('change' in weighed && { changes: changesOf(run, weighed.change) }),
  }))
  return 'change' in weighed ? { row, change: weighed.change } : null
}

function notAsked(run: ImportRun, { period }: GivenValue['subject']): ImportProblem {
  return period.state === 'upcoming' ? problem(run, 'period-upcoming', null, { period: period.label }) : problem(run, 'not-asked', null)
}
