import type { Notice } from '@rodykle/contracts'
import type { Actor } from '@rodykle/domain'
import type { SQL } from 'drizzle-orm'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { periodName } from '@rodykle/wording'
import { aliasedTable, and, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import { unitRefColumns } from '../institutions/index.ts'
import { noticePath } from './notice-path.ts'

const { actuals, indicators, notices, people, periods, reportingUnits, targets } = schema

/**
 * Told together while unread, and read together: what one person did to the values of one form, remarks about one value, and reminders of
 * one form, of which only the latest is worth reading.
 */
const together = sql`${notices.kind}, ${notices.actorId}, ${notices.readAt}, coalesce(case
  when ${notices.kind} in ('returned', 'reopened', 'due-soon', 'overdue') then ${notices.submissionId}
  when ${notices.kind} = 'remark' then ${notices.actualId} end, ${notices.id})`

const newestFirst = sql`order by ${notices.at} desc, ${notices.id} desc`

export function isMine(personId: string): SQL {
  return eq(notices.personId, personId)
}

/** How many there are to read, as the list counts them. */
export async function countUnread(ctx: Context, personId: string): Promise<number> {
  const groups = ctx.db.select({ one: sql`1`.as('one') }).from(notices).where(and(isMine(personId), isNull(notices.readAt))).groupBy(together)
  return ctx.db.$count(groups.as('unread'))
}

export interface NoticePageQuery {
  condition: SQL | undefined
  /** The last notice of the page before. */
  after?: string | undefined
  limit?: number | undefined
}

/** Notices of one person, told together, the newest first. */
export async function readNotices(ctx: Context, reader: Actor, { condition, after, limit }: NoticePageQuery): Promise<Notice[]> {
  const head = sql<string>`(array_agg(${notices.id} ${newestFirst}))[1]`
  const groups = await ctx.db
    .select({
      head,
      ids: sql<string[]>`array_agg(${notices.id}::text ${newestFirst})`,
      count: sql<number>`count(distinct case when ${notices.kind} = 'remark' then ${notices.id} else coalesce(${notices.actualId}, ${notices.submissionId}, ${notices.id}) end)::int`,
    })
    .from(notices)
    .where(and(isMine(reader.personId), condition))
    .groupBy(together)
    .having(after === undefined ? undefined : sql`(max(${notices.at}), ${head}) < (select last.at, last.id from ${notices} last where last.id = ${after})`)
    .orderBy(sql`max(${notices.at}) desc`, sql`${head} desc`)
    .limit(limit ?? 1000)
  const rows = new Map((await readRows(ctx, groups.map(group => group.head))).map(row => [row.notice.id, row]))
  return groups.flatMap(({ head, ids, count }) => {
    const row = rows.get(head)
    return row === undefined ? [] : [noticeOf(row, reader, { ids, count })]
  })
}

type NoticeRow = Awaited<ReturnType<typeof readRows>>[number]

function readRows(ctx: Context, ids: readonly string[]) {
  const actors = aliasedTable(people, 'actors')
  return ctx.db
    .select({ notice: getTableColumns(notices), unit: unitRefColumns, period: { label: periods.label, endsOn: periods.endsOn }, actor: actors.name, indicator: indicators.name })
    .from(notices)
    .leftJoin(reportingUnits, eq(reportingUnits.id, notices.unitId))
    .leftJoin(periods, eq(periods.id, notices.periodId))
    .leftJoin(actors, eq(actors.id, notices.actorId))
    .leftJoin(actuals, eq(actuals.id, notices.actualId))
    .leftJoin(targets, eq(targets.id, actuals.targetId))
    .leftJoin(indicators, eq(indicators.id, targets.indicatorId))
    .where(inArray(notices.id, [...ids]))
}

function noticeOf({ notice, unit, period, actor, indicator }: NoticeRow, reader: Actor, { ids, count }: Pick<Notice, 'ids' | 'count'>): Notice {
  const { id, kind, at, readAt, words, dueOn } = notice
  return { id, ids, kind, count, at: at.toISOString(), isRead: readAt !== null, actor, unit, period: period === null ? null : periodName(period), indicator, words, dueOn, path: noticePath(notice, reader) }
}
