import type { Mail } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import type { Outbox } from './list-mails.ts'
import { schema } from '@rodykle/db'
import { eq, sql } from 'drizzle-orm'
import { assertCan } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readMails } from './list-mails.ts'

const { mails } = schema

/** A person decides that it goes out once more. @throws NotFoundError; ConflictError `changed-meanwhile` for one that is on its way or has arrived */
export function sendMailAgain(ctx: Context, id: string, outbox: Outbox): Promise<Mail> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'mail:manage')
    const [mail] = await ctx.db.select().from(mails).where(eq(mails.id, id)).for('update')
    if (mail === undefined)
      throw new NotFoundError('mail')
    if (mail.state !== 'unsure' && mail.state !== 'refused' && mail.state !== 'kept')
      throw new ConflictError('changed-meanwhile', { state: mail.state })
    await ctx.db.update(mails).set({ state: 'waiting', dueAt: ctx.clock.now(), failure: null }).where(eq(mails.id, id))
    await ctx.db.execute(sql`select ask_for_job('send-mails')`)
    await audit(ctx, { action: 'mail.send-again', entityId: id, before: { state: mail.state }, after: { state: 'waiting', address: mail.address } })
    const [sent] = await readMails(ctx, eq(mails.id, id), outbox, 1)
    if (sent === undefined)
      throw new NotFoundError('mail')
    return sent
  })
}
