import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const database = [fileURLToPath(new URL('db/src/testing/global-setup.ts', import.meta.url))]
// Each worker loads drizzle-orm for itself; this halves what a file of API tests takes.
const quickImports = [`--import=${new URL('apps/api/src/start/quick-imports.ts', import.meta.url).href}`]

export default defineConfig({
  test: {
    // A server is started and a disk written in some of them, on machines that do other things too.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    passWithNoTests: true,
    // Loading the product took as long as testing it. What a test changes outside of its own world it puts back; the web's pages
    // share a window, and load it anew for each file.
    isolate: false,
    maxWorkers: '100%',
    slowTestThreshold: 3_000,
    projects: [
      { extends: true, test: { name: 'domain', root: 'packages/domain' } },
      { extends: true, test: { name: 'contracts', root: 'packages/contracts' } },
      { extends: true, test: { name: 'wording', root: 'packages/wording' } },
      { extends: true, test: { name: 'spreadsheet', root: 'packages/spreadsheet' } },
      { extends: true, test: { name: 'db', root: 'db', globalSetup: database, execArgv: quickImports } },
      { extends: true, test: { name: 'api', root: 'apps/api', globalSetup: database, execArgv: quickImports } },
      { extends: true, test: { name: 'scripts', root: 'scripts' } },
      'apps/web/vite.config.ts',
    ],
  },
})
