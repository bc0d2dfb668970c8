import type { ReadNotices, UnreadNotices } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, inArray, isNull } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'
import { countUnread, isMine } from './queries.ts'

const { notices } = schema

/** Puts the person's own reading mark on some of what they were told, or on all. Of a mark that changes nothing for anybody the trail says nothing. */
export async function markNoticesRead(ctx: Context, { ids }: ReadNotices): Promise<UnreadNotices> {
  const { personId } = requireActor(ctx)
  await ctx.db.update(notices)
    .set({ readAt: ctx.clock.now() })
    .where(and(isMine(personId), isNull(notices.readAt), ids === null ? undefined : inArray(notices.id, ids)))
  return { unread: await countUnread(ctx, personId) }
}
