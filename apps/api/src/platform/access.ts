import type { Action, Subject } from '@rodykle/domain'
import type { Context, SignedInActor } from './context.ts'
import { can } from '@rodykle/domain'
import { NotAllowedError, NotFoundError, NotSignedInError } from './errors.ts'

/** Whom a route is for: everybody, or those who may do this to something; the verb then asks about the very subject. */
export type RouteAccess = 'public' | Action

export function requireActor(ctx: Context): SignedInActor {
  if (ctx.actor === null)
    throw new NotSignedInError()
  return ctx.actor
}

/** @throws NotAllowedError when the person may not do this to the subject. */
export function assertCan(ctx: Context, action: Action, subject?: Subject): void {
  if (!can(requireActor(ctx), action, subject))
    throw new NotAllowedError()
}

/** For reading one row: somebody else's is not there. @throws NotFoundError */
export function assertReach(ctx: Context, action: Action, subject: Subject, entity: string): void {
  if (!can(requireActor(ctx), action, subject))
    throw new NotFoundError(entity)
}
