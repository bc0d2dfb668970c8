import type { Context } from '../../platform/context.ts'
import type { Telling } from './tell.ts'
import { schema } from '@rodykle/db'
import { and, inArray, isNotNull, sql } from 'drizzle-orm'

const { notices } = schema

/** What people have been told of forms' due days, in whatever words. */
export interface Told {
  /** Vilnius's day on which a person was last told of this form's due day; empty for one who never was. */
  lastDay: (personId: string, telling: Telling) => string
}

export async function readTold(ctx: Context, submissionIds: readonly string[]): Promise<Told> {
  const rows = await ctx.db
    .select({ personId: notices.personId, submissionId: notices.submissionId, dueOn: notices.dueOn, on: sql<string>`(max(${notices.at}) at time zone 'Europe/Vilnius')::date::text` })
    .from(notices)
    .where(and(inArray(notices.submissionId, [...submissionIds]), isNotNull(notices.dueOn)))
    .groupBy(notices.personId, notices.submissionId, notices.dueOn)
  const days = new Map(rows.map(({ personId, submissionId, dueOn, on }) => [`${personId}:${submissionId}:${dueOn}`, on]))
  return { lastDay: (personId, { submissionId, dueOn }) => days.get(`${personId}:${submissionId}:${dueOn}`) ?? '' }
}
