/** Everything that can be said of the code without running the product. */
import process from 'node:process'
import { lintAndTypes, unusedAndDrift } from './checks.mjs'
import { runChecks } from './run-checks.mjs'

const results = await runChecks([...lintAndTypes, ...unusedAndDrift])
const failed = results.filter(passed => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
