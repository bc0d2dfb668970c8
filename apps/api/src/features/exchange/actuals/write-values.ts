import type { StoredJudgement, StoredValue } from '@rodykle/domain'
import type { TransactionContext } from '../../../platform/context.ts'
import type { CellChange } from './weigh-value.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { requireActor } from '../../../platform/access.ts'
import { ConflictError } from '../../../platform/errors.ts'

const { actuals, auditEntries } = schema

/** One cell with everything that is written to it. */
export interface CellToWrite extends StoredValue, StoredJudgement {
  change: CellChange
  version: number
  targetVersionId: string
}

/** As one JSON text: PostgreSQL takes it apart faster than the driver puts a dozen arrays together. */
function given(cells: readonly CellToWrite[]): string {
  return JSON.stringify(cells.map(({ change: { cell, subject, comment, denominatorReason, accepts }, version, targetVersionId, state, value, numerator, denominator, number, weight, reason, status, achieved, gap }) => ({
    id: cell.id,
    version,
    indicator_id: subject.target.indicator.id,
    target_version_id: targetVersionId,
    state,
    value,
    numerator,
    denominator,
    number,
    weight,
    reason,
    comment,
    denominator_reason: denominatorReason,
    status,
    achieved,
    gap,
    accepts,
  })))
}

/**
 * Writes values with their judgements and one line of the trail for each, in a single statement. Whatever has changed since it was looked at is
 * not overwritten. @throws ConflictError `changed-meanwhile`
 */
export async function writeValues(ctx: TransactionContext, cells: readonly CellToWrite[]): Promise<void> {
  const { personId, name } = requireActor(ctx)
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`
  const { rowCount } = await ctx.db.execute(sql`
    with given as materialized (
      select * from json_to_recordset(${given(cells)}::json) as t (
        id uuid, version int, indicator_id uuid, target_version_id uuid, state observed_state, value jsonb, numerator numeric, denominator numeric, number numeric, weight numeric,
        reason text, comment text, denominator_reason text, status gap_status, achieved numeric, gap numeric, accepts boolean)
    ),
    before as (
      select a.id, a.unit_id, a.standing,
        jsonb_build_object('state', a.state, 'value', a.value, 'reason', a.reason, 'comment', a.comment, 'status', a.status, 'gap', a.gap::text, 'standing', a.standing, 'version', a.version) as was
      from given join ${actuals} a on a.id = given.id
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
      returning a.id, a.standing, a.version
    )
    insert into ${auditEntries} (at, actor_id, actor_name, action, entity, entity_id, unit_id, indicator_id, before, after, address, request_id)
    select ${now}, ${personId}::uuid, ${name}, 'actual.save', 'actual', given.id, before.unit_id, given.indicator_id, before.was,
      jsonb_build_object('state', given.state, 'value', given.value, 'reason', given.reason, 'comment', given.comment, 'status', given.status, 'gap', given.gap::text, 'standing', written.standing, 'version', written.version),
      ${ctx.address}, ${ctx.requestId}
    from given join before using (id) join written using (id)`)
  if (rowCount !== cells.length)
    throw new ConflictError('changed-meanwhile', { cells: cells.length, unchanged: rowCount })
}
