import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { can } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { assertReach, requireActor } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { unitRefColumns } from '../institutions/index.ts'

const { actuals, periods, reportingUnits, targets } = schema

export type ValueRow = Awaited<ReturnType<typeof selectValue>>[number]

function selectValue(ctx: Context, id: string) {
  return ctx.db
    .select({
      id: actuals.id,
      submissionId: actuals.submissionId,
      periodId: actuals.periodId,
      planId: periods.planId,
      targetId: actuals.targetId,
      indicatorId: targets.indicatorId,
      standing: actuals.standing,
      unit: unitRefColumns,
    })
    .from(actuals)
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .innerJoin(targets, eq(targets.id, actuals.targetId))
    .innerJoin(reportingUnits, eq(reportingUnits.id, actuals.unitId))
    .where(eq(actuals.id, id))
}

/** One value within the person's reach. @throws NotFoundError */
export async function findValue(ctx: Context, id: string): Promise<ValueRow> {
  const [row] = await selectValue(ctx, id)
  if (row === undefined)
    throw new NotFoundError('actual')
  assertReach(ctx, 'submission:read', { unitId: row.unit.id, unitKind: row.unit.kind }, 'actual')
  return row
}

/** What has not been handed in yet is known to nobody but those who fill it in. */
export function isHidden(ctx: Context, { standing, unit }: Pick<ValueRow, 'standing'> & { unit: Pick<ValueRow['unit'], 'id' | 'kind'> }): boolean {
  return standing === 'draft' && !can(requireActor(ctx), 'submission:fill', { unitId: unit.id, unitKind: unit.kind })
}
