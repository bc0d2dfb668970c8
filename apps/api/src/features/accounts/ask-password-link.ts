import type { AskPasswordLink } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { inTransaction } from '../../platform/context.ts'

/** Notes that somebody forgot the password of this address. The same work for every address, known or not: who has an account shows neither in the answer nor in its time. */
export function askPasswordLink(ctx: Context, { email }: AskPasswordLink): Promise<void> {
  return inTransaction(ctx, async ({ db, address, clock }) => {
    await db.insert(schema.passwordRequests).values({ email: email.toLowerCase(), address, at: clock.now() })
    await db.execute(sql`select ask_for_job('send-mails')`)
  })
}
