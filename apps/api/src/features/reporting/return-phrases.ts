import type { ReturnPhraseList } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { assertCan, requireActor } from '../../platform/access.ts'
import { audit, auditAll } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'

const { returnPhrases } = schema

/** Of more than these nobody would choose. */
const mostKept = 20
/** Longer is no phrase but a letter about one value. */
const longestKept = 300

/** The person's own, last used first. */
function phrasesOf(ctx: Context) {
  return ctx.db.select({ id: returnPhrases.id, body: returnPhrases.body }).from(returnPhrases).where(eq(returnPhrases.personId, requireActor(ctx).personId)).orderBy(desc(returnPhrases.usedAt), desc(returnPhrases.id))
}

/** The words a reviewer has returned values with. */
export async function listReturnPhrases(ctx: Context): Promise<ReturnPhraseList> {
  assertCan(ctx, 'submission:review')
  return { phrases: await phrasesOf(ctx) }
}

/** Keeps what a reviewer has just returned a value with; the one not used for longest makes room. */
export async function keepReturnPhrase(ctx: TransactionContext, body: string): Promise<void> {
  if (body.length > longestKept)
    return
  const { personId } = requireActor(ctx)
  const usedAt = ctx.clock.now()
  const known = await ctx.db.update(returnPhrases).set({ usedAt }).where(and(eq(returnPhrases.personId, personId), eq(returnPhrases.body, body))).returning({ id: returnPhrases.id })
  if (known.length > 0)
    return
  const [kept] = await ctx.db.insert(returnPhrases).values({ personId, body, usedAt }).onConflictDoUpdate({ target: [returnPhrases.personId, returnPhrases.body], set: { usedAt } }).returning({ id: returnPhrases.id })
  await audit(ctx, { action: 'phrase.keep', entityId: kept?.id ?? null, after: { body } })
  await remove(ctx, (await phrasesOf(ctx)).slice(mostKept))
}

/** Offers a phrase no longer. @throws NotFoundError also for another person's */
export function removeReturnPhrase(ctx: Context, id: string): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    assertCan(ctx, 'submission:review')
    const phrase = (await phrasesOf(ctx)).find(own => own.id === id)
    if (phrase === undefined)
      throw new NotFoundError('phrase')
    await remove(ctx, [phrase])
  })
}

async function remove(ctx: TransactionContext, phrases: readonly { id: string, body: string }[]): Promise<void> {
  if (phrases.length === 0)
    return
  await ctx.db.delete(returnPhrases).where(inArray(returnPhrases.id, phrases.map(({ id }) => id)))
  await auditAll(ctx, phrases.map(({ id, body }) => ({ action: 'phrase.remove', entityId: id, before: { body } })))
}
