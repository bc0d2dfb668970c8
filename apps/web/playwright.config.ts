import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './e2e/browser/find-browser.ts'

const { executablePath, env } = await findBrowser()

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'lt-LT',
    timezoneId: 'Europe/Vilnius',
    screenshot: 'only-on-failure',
    // Recording every step is a sixth of the work. Who wants to see them: `--trace retain-on-failure`.
    trace: 'off',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: {
      executablePath,
      env,
      // The packaged build has no sandbox helper and no GPU; containers give little shared memory.
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
})
