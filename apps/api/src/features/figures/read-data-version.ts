import type { PlanStatus } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { prepared } from '../../platform/prepared.ts'

const { dataVersions, periods, plans } = schema

/** What a figure is asked of. */
export type FigureTime = { periodId: string, year?: undefined } | { year: number, periodId?: undefined }

export interface DataVersion {
  planStatus: PlanStatus
  /** Equal only while nothing has changed that figures of this time are made of. */
  version: string
}

const columns = {
  planStatus: sql<PlanStatus>`figure.status`,
  version: sql<string>`figure.version`,
}

/** The version of what figures of a period or a year are made of, as this transaction sees it; null for a time that has no plan. */
export async function readDataVersion(ctx: Context, { periodId, year }: FigureTime): Promise<DataVersion | null> {
  const versionOf = (keys: ReturnType<typeof sql>) => sql`(select coalesce(sum(v.change), 0)::text from ${dataVersions} v where v.key in (${keys})) as version`
  const [found] = periodId === undefined
    ? await prepared(ctx.db, 'data_version_of_year', name => ctx.db.select(columns)
        .from(sql`(select p.status, ${versionOf(sql`select p.id union all select q.id from ${periods} q where q.plan_id = p.id`)} from ${plans} p where p.year = ${sql.placeholder('year')}) as figure`)
        .prepare(name)).execute({ year })
    : await prepared(ctx.db, 'data_version_of_period', name => ctx.db.select(columns)
        .from(sql`(select p.status, ${versionOf(sql`p.id, q.id`)} from ${periods} q join ${plans} p on p.id = q.plan_id where q.id = ${sql.placeholder('periodId')}) as figure`)
        .prepare(name)).execute({ periodId })
  return found ?? null
}
