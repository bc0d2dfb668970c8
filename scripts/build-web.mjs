/** Builds the web application, unless what it is built from is what the last build here was made from. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { root } from './root.mjs'
import { run } from './run.mjs'

const web = join(root, 'apps/web')
const stamp = join(web, 'dist/.built-from')
const sources = ['apps/web/src', 'apps/web/public', 'apps/web/index.html', 'apps/web/vite.config.ts', 'packages/domain/src', 'packages/contracts/src', 'pnpm-lock.yaml']

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(source => filesOf(join(root, source))).filter(file => !file.includes('.test.')))
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path) {
  if (!existsSync(path))
    return []
  if (statSync(path).isFile())
    return [path]
  return readdirSync(path, { recursive: true }).sort().map(name => join(path, name)).filter(file => statSync(file).isFile())
}

const wanted = fingerprint()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Building the web application…')
  const code = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--configLoader', 'native', '--logLevel', 'warn'], { cwd: web })
  if (code === 0)
    writeFileSync(stamp, wanted)
  process.exitCode = code
}
