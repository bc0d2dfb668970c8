import type { NoticePage, NoticeQuery } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { requireActor } from '../../platform/access.ts'
import { countUnread, readNotices } from './queries.ts'

/** What this person was told, the newest first. */
export async function listNotices(ctx: Context, { after, limit }: NoticeQuery): Promise<NoticePage> {
  const actor = requireActor(ctx)
  const rows = await readNotices(ctx, actor, { condition: undefined, after, limit: limit + 1 })
  const notices = rows.slice(0, limit)
  return { notices, next: rows.length > limit ? notices.at(-1)?.id ?? null : null, unread: await countUnread(ctx, actor.personId) }
}
