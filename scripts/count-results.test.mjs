import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addUp, countPlaywright, countVitest } from './count-results.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rodykle-counts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function reportOf(content) {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [{ status: 'passed', assertionResults: [{}] }] }
const stories = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 } }

describe('the tests of a run are counted', () => {
  it.each([
    ['all well', vitest, 0, { passed: 5, failed: 0, skipped: 1 }],
    ['a failing test', { ...vitest, numFailedTests: 2 }, 1, { passed: 5, failed: 2, skipped: 1 }],
    ['a file that cannot be loaded', { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] }, 1, { passed: 5, failed: 1, skipped: 1 }],
    ['an error outside of any test', vitest, 1, { passed: 5, failed: 1, skipped: 1 }],
  ])('of vitest, with %s', (_, report, code, counts) => {
    expect(countVitest(reportOf(report), code)).toEqual(counts)
  })

  it.each([
    ['all well', stories, 0, { passed: 5, failed: 0, skipped: 1 }],
    ['a failing story', { stats: { ...stories.stats, unexpected: 2 } }, 1, { passed: 5, failed: 2, skipped: 1 }],
    ['a story that needed a second try', { stats: { ...stories.stats, flaky: 1 } }, 0, { passed: 5, failed: 1, skipped: 1 }],
    ['a server that did not start', stories, 1, { passed: 5, failed: 1, skipped: 1 }],
  ])('of the stories, with %s', (_, report, code, counts) => {
    expect(countPlaywright(reportOf(report), code)).toEqual(counts)
  })

  it('as one failure where there is no report', () => {
    expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('together', () => {
    expect(addUp([{ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }])).toEqual({ passed: 11, failed: 22, skipped: 33 })
  })
})
