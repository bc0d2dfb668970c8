import type { ActualStanding, GapStatus, Measured, ObservedAtRest, ObservedState, SubmissionStatus } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context } from '../../../platform/context.ts'
import type { GivenValue } from './group-rows.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'

const { actuals, roleGrants, submissions } = schema

/** An asked cell as it is stored. */
export interface StoredCell {
  id: string
  submission_id: string
  period_id: string
  target_id: string
  unit_id: string
  state: ObservedState
  value: Measured | null
  reason: string | null
  comment: string | null
  expected_denominator: string | null
  denominator_source: string | null
  denominator_reason: string | null
  status: GapStatus
  gap: string | null
  standing: ActualStanding
  version: number
  submission_status: SubmissionStatus
  /** Written by the department, which may then change its own draft. */
  is_departments: boolean
}

export type CellLookup = (key: { periodId: string, targetId: string, unitId: string }) => StoredCell | null

export const nothing: ObservedAtRest = { state: 'not-reported' }

export function isAnswered({ state, reason, comment }: StoredCell): boolean {
  return state !== 'not-reported' || reason !== null || comment !== null
}

/** Of a draft that is not theirs to fill a person sees no more than that it exists. */
export function isHidden(cell: StoredCell, isFiller: boolean): boolean {
  return cell.standing === 'draft' && !isFiller && !cell.is_departments && isAnswered(cell)
}

type CellsOfUnits = ReadonlyMap<string, ReadonlyMap<string, StoredCell>>

async function selectCells(ctx: Context, condition: SQL): Promise<CellsOfUnits> {
  const { rows } = await ctx.db.execute<StoredCell & Record<string, unknown>>(sql`
    select a.id, a.submission_id, a.period_id, a.target_id, a.unit_id, a.state, a.value, a.reason, a.comment, a.standing, a.version,
      trim_scale(a.expected_denominator)::text as expected_denominator, a.denominator_source, a.denominator_reason, a.status, a.gap,
      s.status as submission_status,
      a.updated_by is not null and a.updated_by in (select person_id from ${roleGrants} where role = 'department') as is_departments
    from ${actuals} a
    join ${submissions} s on s.id = a.submission_id
    where ${condition}`)
  const cells = new Map<string, Map<string, StoredCell>>()
  const known = new Map<string, string>()
  for (const cell of rows) {
    // The driver makes a new text of every id; a hundred thousand cells have a few hundred.
    cell.unit_id = once(known, cell.unit_id)
    cell.target_id = once(known, cell.target_id)
    cell.period_id = once(known, cell.period_id)
    cell.submission_id = once(known, cell.submission_id)
    const ofUnit = cells.get(cell.unit_id) ?? new Map<string, StoredCell>()
    cells.set(cell.unit_id, ofUnit)
    ofUnit.set(cell.target_id + cell.period_id, cell)
  }
  return cells
}

function once(known: Map<string, string>, text: string): string {
  const same = known.get(text)
  if (same === undefined)
    known.set(text, text)
  return same ?? text
}

/** Every asked cell of some units in one period, by unit and then by target and period. */
export function loadCellsOf(ctx: Context, periodId: string, unitIds: readonly string[]): Promise<CellsOfUnits> {
  return selectCells(ctx, sql`a.period_id = ${periodId}::uuid and a.unit_id = any(${sql.param([...unitIds])}::uuid[])`)
}

/** A country's files speak of nearly every unit: then naming them only makes the statement longer. */
const unitsNamed = 300

/** The asked cells that the values are about, in one statement. */
export async function loadCells(ctx: Context, values: readonly GivenValue[]): Promise<CellLookup> {
  if (values.length === 0)
    return () => null
  const ids = (of: (value: GivenValue) => string) => sql.param([...new Set(values.map(of))])
  const unitIds = new Set(values.map(({ subject }) => subject.unit.id))
  const cells = await selectCells(ctx, sql`
    a.period_id = any(${ids(({ subject }) => subject.period.id)}::uuid[])
    and a.target_id = any(${ids(({ subject }) => subject.target.id)}::uuid[])
    ${unitIds.size <= unitsNamed ? sql`and a.unit_id = any(${sql.param([...unitIds])}::uuid[])` : sql``}`)
  return ({ periodId, targetId, unitId }) => cells.get(unitId)?.get(targetId + periodId) ?? null
}
