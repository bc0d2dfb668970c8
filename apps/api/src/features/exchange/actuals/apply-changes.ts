import type { TransactionContext } from '../../../platform/context.ts'
import type { ImportRun } from '../findings/import-run.ts'
import type { ValueFrame } from './import-frame.ts'
import type { CellChange } from './weigh-value.ts'
import type { CellToWrite } from './write-values.ts'
import { schema } from '@rodykle/db'
import { judge, ruleWithin, storedJudgement, storedValue } from '@rodykle/domain'
import { asc, inArray } from 'drizzle-orm'
import { ConflictError } from '../../../platform/errors.ts'
import { syncEvents } from '../../events/index.ts'
import { unitFrame } from '../../figures/index.ts'
import { lockDenominator, writeDenominator } from '../../reporting/index.ts'
import { letOthersWork } from '../let-others-work.ts'
import { settleAccepted } from './settle-accepted.ts'
import { writeValues } from './write-values.ts'

/** Large enough to make the way to the database short, small enough to be judged without making others wait. */
const cellsAtOnce = 4_000

/** Writes what was found to change, with all that follows from it. Called with the plan, its periods and the submissions locked. */
export async function applyChanges(ctx: TransactionContext, run: ImportRun, frame: ValueFrame, changes: readonly CellChange[]): Promise<void> {
  const written = await withEvents(ctx, changes.filter(({ isWritten }) => isWritten))
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < written.length; from += cellsAtOnce) {
    run.tell('writing', from, written.length)
    await letOthersWork()
    const next = written.slice(from, from + cellsAtOnce).map(cell => judged(frame, cell))
    await writing
    // While the database writes these, the next are judged.
    writing = writeValues(ctx, next)
    writing.catch(() => {})
  }
  await writing
  run.tell('writing', written.length, written.length)
  await writeDenominators(ctx, changes)
  await settleAccepted(ctx, changes.filter(({ accepts }) => accepts).map(({ cell }) => cell.submission_id))
}

interface Versioned {
  change: CellChange
  version: number
}

/** Events are recorded by themselves, and a cell holds what was recorded; recording those of one cell may rewrite another that counts them too. */
async function withEvents(ctx: TransactionContext, changes: readonly CellChange[]): Promise<Versioned[]> {
  const counted = changes.filter(({ subject }) => subject.target.indicator.valueKind === 'events')
  if (counted.length === 0)
    return changes.map(change => ({ change, version: change.cell.version }))
  const before = await lockVersions(ctx, counted)
  if (counted.some(({ cell }) => before.get(cell.id) !== cell.version))
    throw new ConflictError('changed-meanwhile')
  const synced = new Map<string, CellChange>()
  for (const change of counted) {
    const { cell, observed, subject } = change
    const recorded = change.observed === change.before ? observed : await syncEvents(ctx, { actual: { id: cell.id, unitId: cell.unit_id }, indicator: subject.target.indicator }, observed)
    synced.set(cell.id, { ...change, observed: recorded })
  }
  const now = await lockVersions(ctx, counted)
  return changes.map(change => ({ change: synced.get(change.cell.id) ?? change, version: now.get(change.cell.id) ?? change.cell.version }))
}

async function lockVersions(ctx: TransactionContext, changes: readonly CellChange[]): Promise<Map<string, number>> {
  const { actuals } = schema
  const rows = await ctx.db.select({ id: actuals.id, version: actuals.version }).from(actuals).where(inArray(actuals.id, changes.map(({ cell }) => cell.id))).orderBy(asc(actuals.id)).for('update')
  return new Map(rows.map(({ id, version }) => [id, version]))
}

function judged(frame: ValueFrame, { change, version }: Versioned): CellToWrite {
  const { observed, subject } = change
  const { target, period } = subject
  // Where none had begun by the period's end, the cell was asked by the first.
  const demand = frame.versionOf(target, period) ?? target.versions.toSorted((one, other) => one.version - other.version)[0]
  if (demand === undefined)
    throw new TypeError('a target has no version')
  const judgement = judge(observed, ruleWithin(demand.unitRule, period), unitFrame(target.indicator, frame.plan.tolerance, frame.benchmarksOf(subject)))
  return { change, version, targetVersionId: demand.id, ...storedValue(observed), ...storedJudgement(judgement) }
}

async function writeDenominators(ctx: TransactionContext, changes: readonly CellChange[]): Promise<void> {
  for (const { cell, expected } of changes) {
    if (expected === null)
      continue
    const row = await lockDenominator(ctx, cell.id)
    if (row !== null)
      await writeDenominator(ctx, row, expected)
  }
}
