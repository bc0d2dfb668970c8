#!/usr/bin/env node
/**
 * The one door to every task: `node scripts/boot.mjs start | test | dev | check | bench | verify-numbers | pictures`.
 * Runs on whatever Node a machine has (18 or later, with npm), installs what is missing,
 * and hands over to the Node that the workspace itself pins.
 */
import { join } from 'node:path'
import process from 'node:process'
import { installWhenStale } from './install.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'

/** Less room for what has just been made: the server rests in 12 MB less, and measures the same. */
const server = { script: 'apps/api/src/main.ts', flags: ['--max-semi-space-size=8'] }

/** What each task runs, one after the other, on the pinned Node; the first failure ends it. */
const tasks = {
  'start': ['scripts/build-web.mjs', server.script],
  'test': ['scripts/test.mjs'],
  'dev': ['scripts/dev.mjs'],
  'check': ['scripts/check.mjs'],
  'bench': ['apps/api/bench/main.ts'],
  'verify-numbers': ['apps/api/src/verify-numbers.ts'],
  'pictures': ['scripts/build-web.mjs', 'scripts/pictures.mjs'],
}

async function boot(name, args) {
  const steps = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (steps === undefined)
    throw new Error(`Unknown task “${name}”. Known tasks: ${Object.keys(tasks).join(', ')}.`)

  const node = await installWhenStale()
  // What was compiled once is kept: the server starts sooner and rests in less memory.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'), ...process.env }
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    const code = await run(node, [...(step === server.script ? server.flags : []), join(root, step), ...(isLast ? args : [])], { env })
    if (code !== 0)
      return code
  }
  return 0
}

/** An npm that is killed outright can tell nobody: what it started would go on and keep its port. */
function stopWithNpm() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent)
      process.kill(process.pid, 'SIGTERM')
  }, 1000)
  watch.unref()
}

if (Number.parseInt(process.versions.node) < 18) {
  console.error(`Node ${process.versions.node} is too old: Rodyklė starts from Node 18 or later (it brings its own Node 24 from there).`)
  process.exit(1)
}

if (process.env.npm_lifecycle_event !== undefined)
  stopWithNpm()
try {
  const [name = 'start', ...args] = process.argv.slice(2)
  process.exitCode = await boot(name, args)
}
catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
