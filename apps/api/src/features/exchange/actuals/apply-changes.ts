import type { TransactionContext } from '../../../platform/context.ts'
import type { ValueFrame } from './import-frame.ts'
import type { CellChange } from './weigh-value.ts'
import type { CellAsIs, CellToWrite } from './write-values.ts'
import { schema } from '@rodykle/db'
import { judge, ruleWithin, storedJudgement, storedValue } from '@rodykle/domain'
import { asc, inArray } from 'drizzle-orm'
import { ConflictError } from '../../../platform/errors.ts'
import { syncEvents } from '../../events/index.ts'
import { unitFrame } from '../../figures/index.ts'
import { lockDenominator, writeDenominator } from '../../reporting/index.ts'
import { composeWrite, writeValues } from './write-values.ts'

/**
 * Judges changes at once, so that the database may be writing others meanwhile, and gives how to write them with all that follows from them.
 * To be called with the plan, its periods and the submissions locked.
 */
export function prepareChanges(ctx: TransactionContext, frame: ValueFrame, changes: readonly CellChange[]): () => Promise<void> {
  const written = changes.filter(({ isWritten }) => isWritten)
  const denominators = changes.filter(({ expected }) => expected !== null)
  const known = written.some(isCounted) ? null : composeWrite(written.map(change => judged(frame, { change, before: change.cell })))
  return async () => {
    // Of events the database says first what was recorded.
    await writeValues(ctx, known ?? composeWrite((await withEvents(ctx, written)).map(cell => judged(frame, cell))))
    await writeDenominators(ctx, denominators)
  }
}

function isCounted({ subject }: CellChange): boolean {
  return subject.target.indicator.valueKind === 'events'
}

interface Changing {
  change: CellChange
  before: CellAsIs
}

/** Events are recorded by themselves, and a cell holds what was recorded; recording those of one cell may rewrite another that counts them too. */
async function withEvents(ctx: TransactionContext, changes: readonly CellChange[]): Promise<Changing[]> {
  const counted = changes.filter(isCounted)
  const before = await lockCells(ctx, counted)
  if (counted.some(({ cell }) => before.get(cell.id)?.version !== cell.version))
    throw new ConflictError('changed-meanwhile')
  const synced = new Map<string, CellChange>()
  for (const change of counted) {
    const { cell, observed, subject } = change
    const recorded = change.observed === change.before ? observed : await syncEvents(ctx, { actual: { id: cell.id, unitId: cell.unit_id }, indicator: subject.target.indicator }, observed)
    synced.set(cell.id, { ...change, observed: recorded })
  }
  const now = await lockCells(ctx, counted)
  return changes.map(change => ({ change: synced.get(change.cell.id) ?? change, before: now.get(change.cell.id) ?? change.cell }))
}

async function lockCells(ctx: TransactionContext, changes: readonly CellChange[]): Promise<Map<string, CellAsIs>> {
  const { actuals: { id, state, value, reason, comment, denominatorReason, status, gap, standing, version } } = schema
  const rows = await ctx.db.select({ id, state, value, reason, comment, denominator_reason: denominatorReason, status, gap, standing, version })
    .from(schema.actuals)
    .where(inArray(id, changes.map(({ cell }) => cell.id)))
    .orderBy(asc(id))
    .for('update')
  return new Map(rows.map(row => [row.id, row]))
}

function judged(frame: ValueFrame, { change, before }: Changing): CellToWrite {
  const { observed, subject } = change
  const { target, period } = subject
  // Where none had begun by the period's end, the cell was asked by the first.
  const demand = frame.versionOf(target, period) ?? target.versions.toSorted((one, other) => one.version - other.version)[0]
  if (demand === undefined)
    throw new TypeError('a target has no version')
  const judgement = judge(observed, ruleWithin(demand.unitRule, period), unitFrame(target.indicator, frame.plan.tolerance, frame.benchmarksOf(subject)))
  return { change, before, targetVersionId: demand.id, ...storedValue(observed), ...storedJudgement(judgement) }
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
