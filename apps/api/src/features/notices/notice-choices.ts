import type { NoticeChoices } from '@rodykle/contracts'
import type { Actor } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { noticesFor } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'

const { noticeChoices } = schema

/** What a person who has chosen nothing gets: everything, in the day's one mail. */
const byMailFromTheStart = true

export async function listNoticeChoices(ctx: Context): Promise<NoticeChoices> {
  return { choices: await readChoices(ctx, requireActor(ctx)) }
}

/** Of each kind that the person can be told, whether the day's mail tells it. */
export async function readChoices(ctx: Context, reader: Actor): Promise<NoticeChoices['choices']> {
  const made = await ctx.db.select().from(noticeChoices).where(eq(noticeChoices.personId, reader.personId))
  return noticesFor(reader).map(kind => ({ kind, byMail: made.find(choice => choice.kind === kind)?.byMail ?? byMailFromTheStart }))
}
