import type { SQL } from 'drizzle-orm'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { ruleWithin, versionInForce } from '@rodykle/domain'
import { and, asc, eq, lte, or, sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'

const { actuals, indicators, measures, people, periods, priorities, targets, targetVersions, tasks } = schema

type JoinedRow = Awaited<ReturnType<typeof selectCells>>[number]

/** One asked cell with what it is about, and the version of the target in force at its period's end, by which it is judged. */
export type CellRow = Omit<JoinedRow, 'period'>

/** One row for each version that could be in force; nearly always there is one. The version a cell was asked by stays a candidate, should none have begun by the period's end. */
function selectCells(ctx: Context, condition: SQL) {
  return ctx.db
    .select({
      actual: actuals,
      updatedBy: people.name,
      code: targets.code,
      position: { priority: priorities.position, task: tasks.position, measure: measures.position, target: targets.position },
      task: { id: tasks.id, code: tasks.code, title: tasks.title },
      measure: { id: measures.id, code: measures.code, title: measures.title },
      indicator: indicators,
      hasParts: sql<boolean>`exists (select from ${indicators} part where part.total_code = ${indicators}.code)`,
      version: { id: targetVersions.id, version: targetVersions.version, validFrom: targetVersions.validFrom, rule: targetVersions.rule, unitRule: targetVersions.unitRule, measuredOver: targetVersions.measuredOver },
      period: { startsOn: periods.startsOn, endsOn: periods.endsOn },
    })
    .from(actuals)
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .innerJoin(targets, eq(targets.id, actuals.targetId))
    .innerJoin(targetVersions, and(eq(targetVersions.targetId, targets.id), or(lte(targetVersions.validFrom, periods.endsOn), eq(targetVersions.id, actuals.targetVersionId))))
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(measures, eq(measures.id, targets.measureId))
    .innerJoin(tasks, eq(tasks.id, measures.taskId))
    .innerJoin(priorities, eq(priorities.id, tasks.priorityId))
    .leftJoin(people, eq(people.id, actuals.updatedBy))
    .where(condition)
    .orderBy(asc(actuals.id))
}

function withVersionInForce(rows: readonly JoinedRow[]): CellRow[] {
  return [...Map.groupBy(rows, ({ actual }) => actual.id).values()].flatMap((ofCell) => {
    const inForce = versionInForce(ofCell.map(({ version }) => version), ofCell[0]?.period.endsOn ?? '')
    const row = ofCell.find(({ version }) => version === inForce) ?? ofCell[0]
    return row === undefined ? [] : [{ ...row, version: { ...row.version, rule: ruleWithin(row.version.rule, row.period), unitRule: ruleWithin(row.version.unitRule, row.period) } }]
  })
}

export function byPlan(one: CellRow, other: CellRow): number {
  return one.position.priority - other.position.priority
    || one.position.task - other.position.task
    || one.position.measure - other.position.measure
    || one.position.target - other.position.target
}

const ofSubmission = eq(actuals.submissionId, sql.placeholder('id'))
const byId = eq(actuals.id, sql.placeholder('id'))

/** A submission's cells in the order of the plan. */
export async function readCells(ctx: Context, submissionId: string): Promise<CellRow[]> {
  const rows = await prepared(ctx.db, 'read_cells', name => selectCells(ctx, ofSubmission).prepare(name)).execute({ id: submissionId })
  return withVersionInForce(rows).toSorted(byPlan)
}

/** The same, locked. They are locked in the order of their ids by everybody, so that nobody locks another out. */
export async function lockCells(ctx: TransactionContext, submissionId: string): Promise<CellRow[]> {
  const rows = await prepared(ctx.db, 'lock_cells', name => selectCells(ctx, ofSubmission).for('update', { of: actuals }).prepare(name)).execute({ id: submissionId })
  return withVersionInForce(rows).toSorted(byPlan)
}

export type HeldCell = Pick<CellRow['actual'], 'id' | 'version'>

/** Locks them, and says no more than their versions: what is read by statements after this one is as it is once they are locked. */
export function holdCells(ctx: TransactionContext, submissionId: string): Promise<HeldCell[]> {
  return prepared(ctx.db, 'hold_cells', name => ctx.db.select({ id: actuals.id, version: actuals.version }).from(actuals).where(ofSubmission).orderBy(asc(actuals.id)).for('update').prepare(name)).execute({ id: submissionId })
}

/** What those who wrote a submission's values last are called, by their ids. */
export async function readWriters(ctx: Context, submissionId: string): Promise<ReadonlyMap<string, string>> {
  const wrote = sql`${people.id} in (select ${actuals.updatedBy} from ${actuals} where ${ofSubmission})`
  const rows = await prepared(ctx.db, 'writers_of_cells', name => ctx.db.select({ id: people.id, name: people.name }).from(people).where(wrote).prepare(name)).execute({ id: submissionId })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** One cell, to be looked at only. */
export async function readCell(ctx: Context, id: string): Promise<CellRow | null> {
  const [cell] = withVersionInForce(await prepared(ctx.db, 'read_cell', name => selectCells(ctx, byId).prepare(name)).execute({ id }))
  return cell ?? null
}

function holdCell(ctx: TransactionContext, id: string) {
  return prepared(ctx.db, 'hold_cell', name => ctx.db.select({ id: actuals.id }).from(actuals).where(byId).for('update').prepare(name)).execute({ id })
}

/** Also keeps the cell's period as it is until the end of the transaction: nobody closes it meanwhile. The period first, as whoever manages one goes that way too. */
function holdCellAndPeriod(ctx: TransactionContext, id: string) {
  const periodStays = sql`(select period.id from ${periods} period where period.id = ${actuals.periodId} for share) is not null`
  return prepared(ctx.db, 'hold_cell_and_period', name => ctx.db.select({ id: actuals.id }).from(actuals).where(and(byId, periodStays)).for('update').prepare(name)).execute({ id })
}

/**
 * A locked cell, as it is once it is locked: what judges it is read by a statement of its own, sent along with the one that locks,
 * since a statement that had to wait for a lock still sees everything else as it was before.
 */
async function readHeld(ctx: TransactionContext, held: PromiseLike<unknown>, id: string): Promise<CellRow | null> {
  const [, rows] = await Promise.all([held, prepared(ctx.db, 'read_cell', name => selectCells(ctx, byId).prepare(name)).execute({ id })])
  const [cell] = withVersionInForce(rows)
  return cell ?? null
}

export function lockCell(ctx: TransactionContext, actualId: string): Promise<CellRow | null> {
  return readHeld(ctx, holdCell(ctx, actualId), actualId)
}

/** For typing: the period is held open too. */
export function lockOpenCell(ctx: TransactionContext, actualId: string): Promise<CellRow | null> {
  return readHeld(ctx, holdCellAndPeriod(ctx, actualId), actualId)
}
