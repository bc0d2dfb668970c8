import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, gt, lt, or } from 'drizzle-orm'
import { TooManyRequestsError } from '../../platform/errors.ts'

const { signInFailures } = schema

const windowMilliseconds = 15 * 60_000
const keptMilliseconds = 24 * 3_600_000
const allowedOfAccount = 5
const allowedFromAddress = 30

/**
 * Counts an attempt as failed before the password is looked at, so that many at once cannot slip through together;
 * `forgetFailures` takes it back after a success.
 * @throws TooManyRequestsError when the account or the address has used up its attempts of the last 15 minutes.
 */
export async function recordAttempt(ctx: Context, email: string): Promise<void> {
  const now = ctx.clock.now()
  const [attempt] = await ctx.db.insert(signInFailures).values({ email, address: ctx.address, at: now }).returning({ id: signInFailures.id })
  const recent = await ctx.db
    .select()
    .from(signInFailures)
    .where(and(
      gt(signInFailures.at, new Date(now.getTime() - windowMilliseconds)),
      or(eq(signInFailures.email, email), eq(signInFailures.address, ctx.address)),
    ))
    .orderBy(asc(signInFailures.at))

  const earlier = recent.filter(failure => failure.id !== attempt?.id)
  const ofAccount = earlier.filter(failure => failure.email === email)
  const fromAddress = earlier.filter(failure => failure.address === ctx.address)
  const blocking = ofAccount.at(-allowedOfAccount) ?? fromAddress.at(-allowedFromAddress)
  if (attempt === undefined || blocking === undefined)
    return
  // A refused attempt is not a failed one: it would keep the rightful owner out for as long as somebody else tries.
  await ctx.db.delete(signInFailures).where(eq(signInFailures.id, attempt.id))
  throw new TooManyRequestsError(Math.ceil((blocking.at.getTime() + windowMilliseconds - now.getTime()) / 1000))
}

/** After a success or a new password the account starts afresh. Sweeps out what nobody counts any more. */
export async function forgetFailures(ctx: Context, email: string): Promise<void> {
  const swept = new Date(ctx.clock.now().getTime() - keptMilliseconds)
  await ctx.db.delete(signInFailures).where(or(eq(signInFailures.email, email), lt(signInFailures.at, swept)))
}
