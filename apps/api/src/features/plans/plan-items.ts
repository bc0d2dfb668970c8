import type { planItemKinds } from '@rodykle/contracts'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { TransactionContext } from '../../platform/context.ts'
import type { PlanRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { asc, eq, sql } from 'drizzle-orm'
import { NotFoundError } from '../../platform/errors.ts'
import { lockPlan } from './queries.ts'

export type PlanItemKind = typeof planItemKinds[number]
type ParentKind = Exclude<PlanItemKind, 'target'> | 'plan'

interface ItemTable {
  table: PgTable & { id: PgColumn, position: PgColumn }
  parent: PgColumn
  parentKind: ParentKind
}

const { priorities, tasks, measures, targets } = schema

/** The four levels of the plan's tree: where each is kept, and what it stands under. */
const itemTables: Record<PlanItemKind, ItemTable> = {
  priority: { table: priorities, parent: priorities.planId, parentKind: 'plan' },
  task: { table: tasks, parent: tasks.priorityId, parentKind: 'priority' },
  measure: { table: measures, parent: measures.taskId, parentKind: 'task' },
  target: { table: targets, parent: targets.measureId, parentKind: 'measure' },
}

export const childKinds = { priority: 'task', task: 'measure', measure: 'target', target: null } as const satisfies Record<PlanItemKind, PlanItemKind | null>

export function parentKindOf(kind: PlanItemKind): ParentKind {
  return itemTables[kind].parentKind
}

/** Where an item stands. */
export interface Place {
  parentId: string
  position: number
}

/** @throws NotFoundError */
export async function readPlace(ctx: TransactionContext, kind: PlanItemKind, id: string): Promise<Place> {
  const { table, parent } = itemTables[kind]
  const [place] = await ctx.db.select({ parentId: sql<string>`${parent}`, position: sql<number>`${table.position}` }).from(table).where(eq(table.id, id))
  if (place === undefined)
    throw new NotFoundError(kind)
  return place
}

/** Up from an item to the plan it belongs to. @throws NotFoundError */
export async function planIdOf(ctx: TransactionContext, kind: ParentKind | PlanItemKind, id: string): Promise<string> {
  if (kind === 'plan')
    return id
  const { parentId } = await readPlace(ctx, kind, id)
  return planIdOf(ctx, parentKindOf(kind), parentId)
}

/** Locks the whole plan an item belongs to. @throws NotFoundError */
export async function lockPlanOf(ctx: TransactionContext, kind: PlanItemKind, id: string): Promise<PlanRow> {
  const plan = await lockPlan(ctx, await planIdOf(ctx, kind, id))
  // Whoever held the lock before may have removed it.
  await readPlace(ctx, kind, id)
  return plan
}

/** The ids of all items of a kind under one parent, by position. */
export async function childIds(ctx: TransactionContext, kind: PlanItemKind, parentId: string): Promise<string[]> {
  const { table, parent } = itemTables[kind]
  const rows = await ctx.db.select({ id: sql<string>`${table.id}` }).from(table).where(eq(parent, parentId)).orderBy(asc(table.position), asc(table.id))
  return rows.map(({ id }) => id)
}

/** After the last of the items under one parent. Call with the plan locked. */
export async function nextPosition(ctx: TransactionContext, kind: PlanItemKind, parentId: string): Promise<number> {
  const { table, parent } = itemTables[kind]
  const [last] = await ctx.db.select({ position: sql<number | null>`max(${table.position})` }).from(table).where(eq(parent, parentId))
  return (last?.position ?? -1) + 1
}

/** Puts these items under the parent, in this order, numbered from 0. Call with the plan locked. */
export async function placeInOrder(ctx: TransactionContext, kind: PlanItemKind, parentId: string, ids: readonly string[]): Promise<void> {
  const { table, parent } = itemTables[kind]
  await ctx.db.execute(sql`
    update ${table} as item
    set ${sql.identifier(parent.name)} = ${parentId}, position = placed.position - 1
    from unnest(${sql.param([...ids])}::uuid[]) with ordinality as placed (id, position)
    where item.id = placed.id`)
}

/** A whole row as it is kept, for the audit trail, and its parent. @throws NotFoundError */
export async function readItem(ctx: TransactionContext, kind: PlanItemKind, id: string): Promise<{ row: Record<string, unknown>, parentId: string }> {
  const { table } = itemTables[kind]
  const [row] = await ctx.db.select().from(table).where(eq(table.id, id))
  if (row === undefined)
    throw new NotFoundError(kind)
  const { parentId } = await readPlace(ctx, kind, id)
  return { row, parentId }
}

export async function removeItem(ctx: TransactionContext, kind: PlanItemKind, id: string): Promise<void> {
  const { table } = itemTables[kind]
  await ctx.db.delete(table).where(eq(table.id, id))
}
