import type { Role } from '@rodykle/domain'
import type { SignInOptions } from '../../../../test/sign-in-as.ts'
import { connect } from '@rodykle/db'
import { createTestDatabase, demonstrationDay } from '@rodykle/db/testing'
import { testConfig } from '../../../../test/build-test-app.ts'
import { movableClock } from '../../../../test/movable-clock.ts'
import { signInAs } from '../../../../test/sign-in-as.ts'
import { buildApp } from '../../../app.ts'

/** The real app on a database of its own: the demonstration's, or the plan of 2020 without a value. */
export async function demonstrationWorld(template: 'demo' | 'reference' = 'demo') {
  const database = await createTestDatabase(template)
  const { db, close } = connect(database.url)
  const clock = movableClock(demonstrationDay)
  const app = await buildApp({ db, clock, config: testConfig })
  return {
    app,
    db,
    clock,
    signInAs: (role: Role, options?: SignInOptions) => signInAs({ app, db, clock }, role, options),
    close: async () => {
      await app.close()
      await close()
      await database.drop()
    },
  }
}
