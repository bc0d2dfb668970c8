import type { PasswordLink, ReadPasswordLink } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { findLinked } from './password-links.ts'

/** Whose password a link lets choose. @throws UnprocessableError `link-invalid` */
export async function readPasswordLink(ctx: Context, { secret }: ReadPasswordLink): Promise<PasswordLink> {
  const { purpose, person: { email, name } } = await findLinked(ctx, secret)
  return { purpose, email, name }
}
