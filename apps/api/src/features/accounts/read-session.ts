import type { SessionAnswer, SignedIn } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { readDemonstration } from './demonstration.ts'
import { readPerson } from './queries.ts'

/** Who is signed in, and whether this is a demonstration. */
export async function readSession(ctx: Context, version: string): Promise<SessionAnswer> {
  const signedIn = ctx.actor === null ? null : await readSignedIn(ctx, ctx.actor.personId)
  return { signedIn, demonstration: await readDemonstration(ctx), version }
}

async function readSignedIn(ctx: Context, personId: string): Promise<SignedIn | null> {
  const person = await readPerson(ctx, personId)
  return person && {
    person: { id: person.id, email: person.email, name: person.name },
    grants: person.grants,
    mustChangePassword: person.mustChangePassword,
  }
}
