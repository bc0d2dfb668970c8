import type { TestApp } from './build-test-app.ts'
import { it as base } from 'vitest'
import { buildTestApp } from './build-test-app.ts'

/**
 * `it('…', async ({ world }) => …)`: each test gets an app and a world of its own on 2026-11-21, gone when it ends.
 * A table of cases: `it.for([['a council member', 403]] as const)('is refused to %s', async ([who, status], { world }) => …)`.
 * For another day: `world.clock.travelTo('2027-01-05')`.
 */
export const it = base.extend<{ world: TestApp }>({
  world: async ({ onTestFinished }, use) => {
    const world = await buildTestApp()
    onTestFinished(world.close)
    await use(world)
  },
})
