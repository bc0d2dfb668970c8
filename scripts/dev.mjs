/**
 * For work on the code: the API, restarted on each change, and Vite, which shows each change in the browser.
 * The database is held here, so that it does not start anew with the API.
 */
import { join } from 'node:path'
import process from 'node:process'
import { startEmbeddedPostgres } from '../db/src/embedded/index.ts'
import { root } from './root.mjs'
import { run } from './run.mjs'

const { DATABASE_URL, RODYKLE_DATA_DIR = '.data', PORT = '3000' } = process.env
const database = DATABASE_URL === undefined ? await startEmbeddedPostgres({ dataDir: RODYKLE_DATA_DIR, log: console.log }) : undefined

const ending = new AbortController()
async function runUntilOneEnds(args, options) {
  const code = await run(process.execPath, args, { ...options, abort: ending.signal })
  ending.abort()
  return code
}

const codes = await Promise.all([
  runUntilOneEnds(['--watch', '--watch-preserve-output', 'apps/api/src/main.ts']),
  runUntilOneEnds(['node_modules/vite/bin/vite.js', '--configLoader', 'native', '--clearScreen', 'false'], {
    cwd: join(root, 'apps/web'),
    env: { ...process.env, RODYKLE_API: process.env.RODYKLE_API ?? `http://127.0.0.1:${PORT}` },
  }),
])
await database?.stop()
process.exitCode = codes.find(code => code !== 0) ?? 0
