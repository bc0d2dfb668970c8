import type { SessionAnswer } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { demoAccounts, demoPassword } from '@rodykle/db/demonstration'
import { and, eq, inArray } from 'drizzle-orm'

const { people, settings } = schema

/** The accounts one may try while the demonstration is loaded, in the order of the roles; null in a real installation. */
export async function readDemonstration(ctx: Context): Promise<SessionAnswer['demonstration']> {
  const [loaded] = await ctx.db.select({ key: settings.key }).from(settings).where(eq(settings.key, 'demonstration'))
  if (loaded === undefined)
    return null
  const active = await ctx.db.select({ email: people.email }).from(people).where(and(
    eq(people.isActive, true),
    inArray(people.email, demoAccounts.map(account => account.email)),
  ))
  const emails = new Set(active.map(({ email }) => email))
  const accounts = demoAccounts.filter(({ email }) => emails.has(email)).map(({ email, role }) => ({ email, role }))
  return { password: demoPassword, accounts }
}
