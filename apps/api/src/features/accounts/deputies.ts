import type { DeputyList, DeputyParams, InviteDeputy } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, eq, inArray } from 'drizzle-orm'
import { assertCan, assertReach, requireActor } from '../../platform/access.ts'
import { audit } from '../../platform/audit.ts'
import { inTransaction } from '../../platform/context.ts'
import { ConflictError, NotFoundError, UnprocessableError } from '../../platform/errors.ts'
import { writeMails } from '../../platform/mail/write-mail.ts'
import { byName, unitRefColumns } from '../institutions/index.ts'
import { openAccount, sendInvitation } from './invite-person.ts'
import { namedDeputyMail } from './link-mails.ts'
import { findPersonByEmail } from './queries.ts'

const { people, reportingUnits, roleGrants } = schema

/** Who fills in the forms of the units one is the head of. */
export async function listDeputies(ctx: Context): Promise<DeputyList> {
  assertCan(ctx, 'deputy:manage')
  const ids = requireActor(ctx).grants.flatMap(({ role, unitId }) => role === 'head' && unitId !== null ? [unitId] : [])
  const units = await ctx.db.select(unitRefColumns).from(reportingUnits).where(inArray(reportingUnits.id, ids)).orderBy(byName(reportingUnits.name))
  const rows = await ctx.db
    .select({ person: { id: people.id, email: people.email, name: people.name }, unit: unitRefColumns, passwordHash: people.passwordHash, isActive: people.isActive })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .innerJoin(reportingUnits, eq(reportingUnits.id, roleGrants.unitId))
    .where(and(eq(roleGrants.role, 'editor'), inArray(roleGrants.unitId, ids)))
    .orderBy(byName(reportingUnits.name), byName(people.name), people.email)
  return { units, deputies: rows.map(({ passwordHash, ...deputy }) => ({ ...deputy, isInvited: passwordHash === null })) }
}

/**
 * Lets somebody fill in the unit's forms: whoever has no account is invited, others are told.
 * @throws ConflictError `already-exists` for a deputy of this unit; UnprocessableError `unit-not-active`; NotFoundError for another's unit
 */
export function nameDeputy(ctx: Context, { unitId, email, name }: InviteDeputy): Promise<DeputyList> {
  return inTransaction(ctx, async (ctx) => {
    const unit = await ownUnit(ctx, unitId)
    if (unit.validTo !== null && unit.validTo < ctx.clock.today())
      throw new UnprocessableError('unit-not-active', { unitId })
    const invited = await openAccount(ctx, { email, name })
    const person = invited ?? await findPersonByEmail(ctx, email.toLowerCase())
    if (person === null)
      throw new NotFoundError('person')
    const [granted] = await ctx.db.insert(roleGrants).values({ personId: person.id, role: 'editor', unitId }).onConflictDoNothing().returning()
    if (granted === undefined)
      throw new ConflictError('already-exists', { field: 'email' })
    if (invited === null)
      await writeMails(ctx, [{ personId: person.id, address: person.email, words: namedDeputyMail({ name: person.name, inviter: requireActor(ctx).name, unitName: unit.name }) }])
    else
      await sendInvitation(ctx, invited, unit.name)
    await audit(ctx, { action: 'person.name-deputy', entityId: person.id, unitId, after: { email: person.email, name: person.name } })
    return listDeputies(ctx)
  })
}

/** Takes the right back at once; what the deputy has typed stays. @throws NotFoundError */
export function removeDeputy(ctx: Context, { unitId, personId }: DeputyParams): Promise<DeputyList> {
  return inTransaction(ctx, async (ctx) => {
    await ownUnit(ctx, unitId)
    const removed = await ctx.db.delete(roleGrants).where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, 'editor'), eq(roleGrants.unitId, unitId))).returning()
    if (removed.length === 0)
      throw new NotFoundError('person')
    await audit(ctx, { action: 'person.remove-deputy', entityId: personId, unitId })
    return listDeputies(ctx)
  })
}

async function ownUnit(ctx: TransactionContext, unitId: string) {
  assertCan(ctx, 'deputy:manage')
  const [unit] = await ctx.db.select().from(reportingUnits).where(eq(reportingUnits.id, unitId))
  if (unit === undefined)
    throw new NotFoundError('unit')
  assertReach(ctx, 'deputy:manage', { unitId: unit.id, unitKind: unit.kind }, 'unit')
  return unit
}
