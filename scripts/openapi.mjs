/**
 * The API's description as `docs/openapi.json` keeps it. Without an argument it is written anew;
 * with `--check` nothing is written, and the run fails where the file differs from what the API says of itself.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { buildApp } from '../apps/api/src/app.ts'
import { clockFrom } from '../apps/api/src/platform/clock.ts'
import { connect } from '../db/src/client.ts'
import { root } from './root.mjs'

const file = join(root, 'docs/openapi.json')

async function describeApi() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  // Nothing is asked of the database: a pool connects with its first statement.
  const connection = connect('postgresql://nobody@localhost/none')
  const app = await buildApp({
    db: connection.db,
    clock: clockFrom(() => new Date()),
    config: { secret: 'never used: no session is opened here', trustProxy: false, logLevel: 'silent', webFolder: tmpdir(), dataFolder: tmpdir(), filesS3: null, version },
  })
  await app.ready()
  const description = app.swagger()
  await app.close()
  await connection.close()
  return `${JSON.stringify(description, null, 2)}\n`
}

const wanted = await describeApi()
if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted)
}
else if (wanted !== readFileSync(file, 'utf8')) {
  console.error('docs/openapi.json is not what the API says of itself. Write it anew: node_modules/.bin/node scripts/openapi.mjs')
  process.exitCode = 1
}
