import type { TargetNode } from '@rodykle/contracts'
import type { TransactionContext } from '../../platform/context.ts'
import type { PlanRow } from './queries.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { NotFoundError } from '../../platform/errors.ts'
import { readPreviousYears } from './previous-years.ts'
import { readTargets } from './queries-tree.ts'
import { targetNodes, viewedOn } from './target-nodes.ts'

/** One target as it stands in its plan. @throws NotFoundError */
export async function readTargetNode(ctx: TransactionContext, plan: PlanRow, id: string): Promise<TargetNode> {
  const rows = await readTargets(ctx, eq(schema.targets.id, id))
  const previousYears = await readPreviousYears(ctx, plan.year, rows.targets.map(({ indicatorId }) => indicatorId))
  const [node] = targetNodes(rows, previousYears, viewedOn(plan.year, ctx.clock.today()))
  if (node === undefined)
    throw new NotFoundError('target')
  return node
}
