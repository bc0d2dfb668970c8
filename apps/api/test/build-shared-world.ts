import type { Database } from '@rodykle/db'
import type { Role } from '@rodykle/domain'
import type { TestApp } from './build-test-app.ts'
import type { SignInOptions } from './sign-in-as.ts'
import { connect } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { buildApp } from '../src/app.ts'
import { testConfig } from './build-test-app.ts'
import { clientOf } from './client.ts'
import { movableClock } from './movable-clock.ts'
import { signInAs } from './sign-in-as.ts'

export type SharedWorld = Omit<TestApp, 'db'> & { db: Database }

/** The real app on a database of its own with several connections, for what only happens when requests meet. */
export async function buildSharedWorld(): Promise<SharedWorld> {
  const database = await createTestDatabase('migrated')
  const { db, close } = connect(database.url, { max: 6 })
  const clock = movableClock('2026-11-21')
  const app = await buildApp({ db, clock, config: testConfig })
  return {
    app,
    db,
    clock,
    anonymous: clientOf(app),
    signInAs: (role: Role, options?: SignInOptions) => signInAs({ app, db, clock }, role, options),
    close: async () => {
      await app.close()
      await close()
      await database.drop()
    },
  }
}
