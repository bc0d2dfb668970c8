import type { StoredJudgement, StoredValue } from '@rodykle/domain'
import type { TransactionContext } from '../../../platform/context.ts'
import type { StoredCell } from './load-cells.ts'
import type { CellChange } from './weigh-value.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { requireActor } from '../../../platform/access.ts'
import { ConflictError } from '../../../platform/errors.ts'

const { actuals, auditEntries } = schema

/** A cell as the trail keeps it. */
export type CellAsIs = Pick<StoredCell, 'state' | 'value' | 'reason' | 'comment' | 'denominator_reason' | 'status' | 'gap' | 'standing' | 'version'>

/** One cell with everything that is written to it. */
export interface CellToWrite extends StoredValue, StoredJudgement {
  change: CellChange
  before: CellAsIs
  targetVersionId: string
}

/** The same as reporting's own: enough to say what it was, and what it amounted to. */
function audited({ denominator_reason: denominatorReason, state, value, reason, comment, status, gap, standing, version }: CellAsIs): Record<string, unknown> {
  return { state, value, reason, comment, status, gap, standing, version, ...(denominatorReason !== null && { denominatorReason }) }
}

/** What one statement writes. */
export interface ComposedWrite {
  rows: string
  befores: string
  count: number
}

/** As JSON texts: PostgreSQL takes one apart faster than the driver puts a dozen arrays together. Most cells were empty before, so what was is said once for all of them. */
export function composeWrite(cells: readonly CellToWrite[]): ComposedWrite {
  const befores = new Map<string, number>()
  const rows = cells.map(({ change: { cell, subject, comment, denominatorReason, accepts }, before, targetVersionId, state, value, numerator, denominator, number, weight, reason, status, achieved, gap }) => {
    const was = JSON.stringify(audited(before))
    const place = befores.get(was) ?? befores.size
    befores.set(was, place)
    return {
      id: cell.id,
      version: before.version,
      indicator_id: subject.target.indicator.id,
      target_version_id: targetVersionId,
      state,
      // What is missing is not sent.
      value: value ?? undefined,
      numerator: numerator ?? undefined,
      denominator: denominator ?? undefined,
      number: number ?? undefined,
      weight: weight ?? undefined,
      reason: reason ?? undefined,
      comment: comment ?? undefined,
      denominator_reason: denominatorReason ?? undefined,
      status,
      achieved: achieved ?? undefined,
      gap: gap ?? undefined,
      accepts,
      was: place,
      after: audited({ state, value, reason, comment, denominator_reason: denominatorReason, status, gap, standing: accepts ? 'accepted' : before.standing, version: before.version + 1 }),
    }
  })
  return { rows: JSON.stringify(rows), befores: `[${[...befores.keys()].join()}]`, count: cells.length }
}

/**
 * Writes values with their judgements and one line of the trail for each, in a single statement. Whatever has changed since it was looked at is
 * not overwritten. @throws ConflictError `changed-meanwhile`
 */
export async function writeValues(ctx: TransactionContext, { rows, befores, count }: ComposedWrite): Promise<void> {
  if (count === 0)
    return
  const { personId, name } = requireActor(ctx)
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`
  const { rowCount } = await ctx.db.execute(sql`
    with given as materialized (
      select * from json_to_recordset(${rows}::json) as t (
        id uuid, version int, indicator_id uuid, target_version_id uuid, state observed_state, value jsonb, numerator numeric, denominator numeric, number numeric, weight numeric,
        reason text, comment text, denominator_reason text, status gap_status, achieved numeric, gap numeric, accepts boolean, was int, after jsonb)
    ),
    written as (
      update ${actuals} a set
        state = given.state, value = given.value, numerator = given.numerator, denominator = given.denominator, number = given.number, weight = given.weight,
        reason = given.reason, comment = given.comment, denominator_reason = given.denominator_reason,
        status = given.status, achieved = given.achieved, gap = given.gap, target_version_id = given.target_version_id,
        standing = case when given.accepts then 'accepted' else a.standing end,
        reviewed_at = case when given.accepts then ${now} end, reviewed_by = case when given.accepts then ${personId}::uuid end,
        updated_at = ${now}, updated_by = ${personId}::uuid, version = a.version + 1
      from given
      where a.id = given.id and a.version = given.version
      returning a.id, a.unit_id
    )
    insert into ${auditEntries} (at, actor_id, actor_name, action, entity, entity_id, unit_id, indicator_id, before, after, address, request_id)
    select ${now}, ${personId}::uuid, ${name}, 'actual.save', 'actual', given.id, written.unit_id, given.indicator_id, ${befores}::jsonb -> given.was, given.after, ${ctx.address}, ${ctx.requestId}
    from given join written using (id)`)
  if (rowCount !== count)
    throw new ConflictError('changed-meanwhile', { cells: count, unchanged: rowCount })
}
