import type { Period } from '@rodykle/contracts'
import type { Tolerance } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { asc, eq, sql } from 'drizzle-orm'
import { assertReach } from '../../platform/access.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { prepared } from '../../platform/prepared.ts'
import { toleranceColumns } from '../figures/index.ts'

const { periods, plans } = schema

export interface PeriodOfPlan {
  period: Period
  tolerance: Tolerance
}

/** A plan's periods in the order of the calendar, with what the plan judges by. */
export interface YearOfPlan {
  planId: string
  year: number
  periods: Period[]
  tolerance: Tolerance
}

/** The plan of a year. A draft is there only for those who may read drafts. @throws NotFoundError */
export async function readYear(ctx: Context, year: number): Promise<YearOfPlan> {
  const rows = await prepared(ctx.db, 'periods_of_year', name => ctx.db
    .select({ planId: plans.id, planStatus: plans.status, tolerance: toleranceColumns, period: periods })
    .from(plans)
    .leftJoin(periods, eq(periods.planId, plans.id))
    .where(eq(plans.year, sql.placeholder('year')))
    .orderBy(asc(periods.endsOn), asc(periods.startsOn), asc(periods.id))
    .prepare(name)).execute({ year })
  const [first] = rows
  if (first === undefined)
    throw new NotFoundError('plan')
  if (first.planStatus === 'draft')
    assertReach(ctx, 'plan:read-draft', {}, 'plan')
  return { planId: first.planId, year, periods: rows.flatMap(({ period }) => period ?? []), tolerance: first.tolerance }
}

/** A period with what its plan judges by. A draft plan's is there only for those who may read drafts. @throws NotFoundError */
export async function readPeriod(ctx: Context, id: string): Promise<PeriodOfPlan> {
  const [row] = await prepared(ctx.db, 'period_of_plan', name => ctx.db
    .select({ period: periods, tolerance: toleranceColumns, planStatus: plans.status })
    .from(periods)
    .innerJoin(plans, eq(plans.id, periods.planId))
    .where(eq(periods.id, sql.placeholder('id')))
    .prepare(name)).execute({ id })
  if (row === undefined)
    throw new NotFoundError('period')
  if (row.planStatus === 'draft')
    assertReach(ctx, 'plan:read-draft', {}, 'period')
  return row
}
