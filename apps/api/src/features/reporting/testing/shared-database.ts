import type { Database } from '@rodykle/db'
import type { Role } from '@rodykle/domain'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { SignInOptions } from '../../../../test/sign-in-as.ts'
import { connect } from '@rodykle/db'
import { createTestDatabase } from '@rodykle/db/testing'
import { testConfig } from '../../../../test/build-test-app.ts'
import { clientOf } from '../../../../test/client.ts'
import { movableClock } from '../../../../test/movable-clock.ts'
import { signInAs } from '../../../../test/sign-in-as.ts'
import { buildApp } from '../../../app.ts'

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
