import { existsSync, readFileSync } from 'node:fs'

/**
 * Counts what a test run says in its JSON report, as `{ passed, failed, skipped }`. A file that could not be loaded counts as one
 * failure, and so does a run that ended badly without saying which test failed, or without a report at all.
 */
export function countVitest(file, exitCode) {
  return count(file, exitCode, (report) => {
    const unloadable = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloadable.length,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  })
}

/** A test that needed a second try has failed: there are no tries. */
export function countPlaywright(file, exitCode) {
  return count(file, exitCode, ({ stats }) => (
    { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }))
}

function count(file, exitCode, read) {
  if (!existsSync(file))
    return { passed: 0, failed: 1, skipped: 0 }
  const counts = read(JSON.parse(readFileSync(file, 'utf8')))
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function addUp(counts) {
  return counts.reduce((sum, { passed, failed, skipped }) => (
    { passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }), { passed: 0, failed: 0, skipped: 0 })
}
