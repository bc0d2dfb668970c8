import type { Transaction } from '@rodykle/db'
import type { Role } from '@rodykle/domain'
import type { FastifyInstance } from 'fastify'
import type { AppConfig } from '../src/config.ts'
import type { Client } from './client.ts'
import type { MovableClock } from './movable-clock.ts'
import type { SignInOptions } from './sign-in-as.ts'
import { tmpdir } from 'node:os'
import { buildApp } from '../src/app.ts'
import { clientOf } from './client.ts'
import { movableClock } from './movable-clock.ts'
import { beginRolledBackTransaction } from './rolled-back-transaction.ts'
import { signInAs } from './sign-in-as.ts'

export const testConfig: AppConfig = {
  secret: 'only-for-tests-only-for-tests-only-for-tests',
  trustProxy: false,
  logLevel: 'silent',
  webFolder: tmpdir(),
  dataFolder: tmpdir(),
  version: '0.0.0-test',
  origin: 'https://rodykle.example',
  smtpUrl: null,
  filesS3: null,
}

export interface TestApp {
  app: FastifyInstance
  /** The transaction that the app works in, for factories and for looking at what was written. */
  db: Transaction
  clock: MovableClock
  /** A new person with this role, signed in: `const head = await signInAs('head', { unit })`, then `head.get('/api/…')`. */
  signInAs: (role: Role, options?: SignInOptions) => Promise<Client>
  anonymous: Client
  close: () => Promise<void>
}

/**
 * The real app on a real PostgreSQL, inside one transaction that is rolled back by `close`. It starts without a unit, a
 * person or a plan: a test makes its own with the factories. Requests must follow one another: they share a connection.
 */
export async function buildTestApp({ today = '2026-11-21', config }: { today?: string, config?: Partial<AppConfig> } = {}): Promise<TestApp> {
  const { db, rollBack } = await beginRolledBackTransaction()
  const clock = movableClock(today)
  const app = await buildApp({ db, clock, config: { ...testConfig, ...config } })
  const world = { app, db, clock }
  return {
    ...world,
    signInAs: (role, options) => signInAs(world, role, options),
    anonymous: clientOf(app),
    close: async () => {
      await app.close()
      await rollBack()
    },
  }
}
