/**
 * Everything that a change must pass: lint, types, unit and API tests, and the stories in a real browser.
 * A failing step does not keep the next ones from running. Ends with one line: how many passed and how many failed,
 * where a test counts as one and so does a check.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { lintAndTypes } from './checks.mjs'
import { addUp, countPlaywright, countVitest } from './count-results.mjs'
import { root } from './root.mjs'
import { runChecks } from './run-checks.mjs'
import { run, wasInterrupted } from './run.mjs'

const reports = mkdtempSync(join(tmpdir(), 'rodykle-reports-'))

async function testUnitsAndApi() {
  heading('Unit and API tests')
  const report = join(reports, 'vitest.json')
  const code = await run(process.execPath, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return countVitest(report, code)
}

async function buildWeb() {
  heading('Web application')
  return countCheck(await run(process.execPath, [join(root, 'scripts/build-web.mjs')]) === 0)
}

async function testStories() {
  heading('Stories in a browser')
  const report = join(reports, 'stories.json')
  const code = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    cwd: join(root, 'apps/web'),
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return countPlaywright(report, code)
}

function countCheck(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function heading(text) {
  console.log(`\n── ${text}`)
}

async function checkLintAndTypes() {
  heading('Lint and types')
  return addUp((await runChecks(lintAndTypes)).map(countCheck))
}

try {
  const counts = []
  for (const step of [checkLintAndTypes, testUnitsAndApi, buildWeb, testStories]) {
    counts.push(await step())
    if (wasInterrupted())
      process.exit(130)
  }
  const { passed, failed, skipped } = addUp(counts)
  if (skipped > 0)
    console.log(`\n${skipped} skipped: they need what this machine or this user does not have.`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
finally {
  rmSync(reports, { recursive: true, force: true })
}
