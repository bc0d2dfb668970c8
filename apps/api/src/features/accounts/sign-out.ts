import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'

/** Ends the session, so that its cookie opens nothing any more, wherever it may have been copied. Without a session there is nothing to do. */
export async function signOut(ctx: Context): Promise<void> {
  const { actor } = ctx
  if (actor === null)
    return
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.update(schema.sessions).set({ revokedAt: ctx.clock.now() }).where(eq(schema.sessions.id, actor.sessionId))
    await audit(ctx, { action: 'session.sign-out', entityId: actor.sessionId })
  })
}
