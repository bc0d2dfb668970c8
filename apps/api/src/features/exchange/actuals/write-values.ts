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

/**
 * Writes values with their judgements and one line of the trail for each, in a single statement. Whatever has changed since it was looked at is
 * not overwritten. @throws ConflictError `changed-meanwhile`
 */
export async function writeValues(ctx: TransactionContext, cells: readonly CellToWrite[]): Promise<void> {
  const { personId, name } = requireActor(ctx)
  const now = sql`${ctx.clock.now().toISOString()}::timestamptz`
  const column = <Value>(of: (cell: CellToWrite) => Value) => sql.param(cells.map(of))
  const { rowCount } = await ctx.db.execute(sql`
    with given as (
      select * from unnest(
        ${column(({ change }) => change.cell.id)}::uuid[], ${column(({ version }) => version)}::int[],
        ${column(({ change }) => change.subject.target.indicator.id)}::uuid[], ${column(({ targetVersionId }) => targetVersionId)}::uuid[],
        ${column(({ state }) => state)}::observed_state[], ${column(({ value }) => value === null ? null : JSON.stringify(value))}::jsonb[],
        ${column(({ numerator }) => numerator)}::numeric[], ${column(({ denominator }) => denominator)}::numeric[],
        ${column(({ number }) => number)}::numeric[], ${column(({ weight }) => weight)}::numeric[],
        ${column(({ reason }) => reason)}::text[], ${column(({ change }) => change.comment)}::text[], ${column(({ change }) => change.denominatorReason)}::text[],
        ${column(({ status }) => status)}::gap_status[], ${column(({ achieved }) => achieved)}::numeric[], ${column(({ gap }) => gap)}::numeric[],
        ${column(({ change }) => change.accepts)}::boolean[]
      ) as t (id, version, indicator_id, target_version_id, state, value, numerator, denominator, number, weight, reason, comment, denominator_reason, status, achieved, gap, accepts)
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
