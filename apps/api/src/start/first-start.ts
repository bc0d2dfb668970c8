import type { SessionAnswer } from '@rodykle/contracts'
import type { Config } from '../config.ts'
import type { Context } from '../platform/context.ts'
import type { Foundation } from '../platform/request-context.ts'
import { schema } from '@rodykle/db'
import { seedDemo, seedReference } from '@rodykle/db/seed'
import { makeFirstAdministrator, readDemonstration } from '../features/accounts/index.ts'

export interface Furnished {
  demonstration: SessionAnswer['demonstration']
  /** Only at the very first start without the demonstration. */
  firstAdministrator: { email: string, oneTimePassword: string } | null
}

/**
 * Puts into an empty database what an installation starts with: the institutions and the plan of 2020, then either the
 * demonstration or one administrator. Each step is done once, also if two processes start together. The demonstration
 * never comes to an installation in which somebody has an account.
 */
export async function furnish({ db, clock }: Foundation, { isDemonstration }: Pick<Config, 'isDemonstration'>, log: (line: string) => void): Promise<Furnished> {
  const ctx: Context = { db, clock, actor: null, address: 'local', requestId: 'start' }
  if (await seedReference(db))
    log('Institutions and the plan of 2020 are in place.')
  if (isDemonstration && await db.$count(schema.people) === 0 && await seedDemo(db, clock.today()))
    log('The demonstration is loaded.')
  const firstAdministrator = await makeFirstAdministrator(ctx)
  return { demonstration: await readDemonstration(ctx), firstAdministrator }
}
