/** Takes the pictures of the guides from the running product, with the demonstration's data, into docs/images. */
import { join } from 'node:path'
import process from 'node:process'
import { root } from './root.mjs'
import { run } from './run.mjs'

process.exitCode = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config', 'pictures.config.ts', ...process.argv.slice(2)], { cwd: join(root, 'apps/web') })
