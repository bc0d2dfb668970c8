import type { ChooseNotices, NoticeChoices } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { readChoices } from './notice-choices.ts'

const { noticeChoices } = schema

/** The person chooses what the day's mail tells them; on the screen everything is told. */
export function chooseNotices(ctx: Context, { choices }: ChooseNotices): Promise<NoticeChoices> {
  return inTransaction(ctx, async (ctx) => {
    const actor = requireActor(ctx)
    const before = await readChoices(ctx, actor)
    // The last word on a kind that is named twice.
    const wanted = new Map(choices.map(({ kind, byMail }) => [kind, byMail]))
    await ctx.db.insert(noticeChoices)
      .values([...wanted].map(([kind, byMail]) => ({ personId: actor.personId, kind, byMail })))
      .onConflictDoUpdate({ target: [noticeChoices.personId, noticeChoices.kind], set: { byMail: sql`excluded.by_mail` } })
    const after = await readChoices(ctx, actor)
    await audit(ctx, { action: 'notice.choose', entityId: actor.personId, before: audited(before), after: audited(after) })
    return { choices: after }
  })
}

function audited(choices: NoticeChoices['choices']): Record<string, boolean> {
  return Object.fromEntries(choices.map(({ kind, byMail }) => [kind, byMail]))
}
