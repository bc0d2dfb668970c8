import type { linkPurposes } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { createHash, randomBytes } from 'node:crypto'
import { schema } from '@rodykle/db'
import { and, eq, isNull } from 'drizzle-orm'
import { NotFoundError, UnprocessableError } from '../../platform/errors.ts'

const { passwordLinks, people } = schema

export type LinkPurpose = typeof linkPurposes[number]

const hour = 3_600_000
/** A forgotten password is answered within the hour; an invitation may lie over a holiday. */
export const linkHours: Record<LinkPurpose, number> = { 'new-password': 2, 'invitation': 14 * 24 }

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Makes a link and takes back all earlier ones of this person. @returns the page's address, with the secret where no server's log sees it */
export async function makePasswordLink(ctx: TransactionContext, personId: string, purpose: LinkPurpose): Promise<string> {
  const now = ctx.clock.now()
  const secret = randomBytes(32).toString('base64url')
  await spendLinks(ctx, personId)
  await ctx.db.insert(passwordLinks).values({ personId, purpose, secretHash: hashOf(secret), createdAt: now, expiresAt: new Date(now.getTime() + linkHours[purpose] * hour) })
  return `/naujas-slaptazodis#${secret}`
}

/** None of a person's links opens anything any more. */
export async function spendLinks(ctx: TransactionContext, personId: string): Promise<void> {
  await ctx.db.update(passwordLinks).set({ usedAt: ctx.clock.now() }).where(and(eq(passwordLinks.personId, personId), isNull(passwordLinks.usedAt)))
}

/** The person whom a link is for. Used, expired, unknown, of somebody dismissed: one and the same. @throws UnprocessableError `link-invalid` */
export async function findLinked(ctx: Context, secret: string) {
  const [found] = await ctx.db
    .select({ purpose: passwordLinks.purpose, expiresAt: passwordLinks.expiresAt, usedAt: passwordLinks.usedAt, person: people })
    .from(passwordLinks)
    .innerJoin(people, eq(people.id, passwordLinks.personId))
    .where(eq(passwordLinks.secretHash, hashOf(secret)))
  if (found === undefined || found.usedAt !== null || found.expiresAt <= ctx.clock.now() || !found.person.isActive)
    throw new UnprocessableError('link-invalid')
  return found
}

/** The same, and whoever else opens the link at this moment waits. @throws NotFoundError, UnprocessableError `link-invalid` */
export async function lockLinked(ctx: TransactionContext, secret: string) {
  const { person } = await findLinked(ctx, secret)
  const [locked] = await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, person.id)).for('update')
  if (locked === undefined)
    throw new NotFoundError('person')
  return findLinked(ctx, secret)
}
