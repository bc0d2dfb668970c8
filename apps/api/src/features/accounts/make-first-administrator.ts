import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { sql } from 'drizzle-orm'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { setGrants } from './grants.ts'
import { hashPassword, oneTimePassword } from './passwords.ts'

const email = 'administratorius@rodykle.local'

/**
 * Where nobody has an account yet: an administrator, who opens the others. The one-time password is told this once.
 * @returns null where somebody has an account
 */
export async function makeFirstAdministrator(ctx: Context): Promise<{ email: string, oneTimePassword: string } | null> {
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.execute(sql`lock table ${schema.people} in share row exclusive mode`)
    if (await ctx.db.$count(schema.people) > 0)
      return null
    const password = oneTimePassword()
    const passwordHash = await hashPassword(password)
    const [person] = await ctx.db
      .insert(schema.people)
      .values({ email, name: 'Administratorius', passwordHash, mustChangePassword: true, createdAt: ctx.clock.now() })
      .returning({ id: schema.people.id })
    if (person === undefined)
      throw new Error('the administrator was not written')
    const grants = [{ role: 'administrator', unitId: null }] as const
    await setGrants(ctx, person.id, grants)
    await audit(ctx, { action: 'person.create', entityId: person.id, after: { email, grants } })
    return { email, oneTimePassword: password }
  })
}
