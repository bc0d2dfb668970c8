import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { root } from './root.mjs'

const pnpmVersion = '12.21.0'
const stamp = join(root, 'node_modules/.rodykle-installed')
const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Installs the workspace if it differs from what was last installed here. Gives the path of the pinned Node. */
export async function installWhenStale() {
  const wanted = fingerprint()
  if (existsSync(pinnedNode) && readOrNothing(stamp) === wanted)
    return pinnedNode

  console.log('Installing what is missing (a minute on the first run)…')
  const started = Date.now()
  rmSync(stamp, { force: true })
  await runQuietly('npx', ['--yes', `pnpm@${pnpmVersion}`, 'install', '--frozen-lockfile'], root)
  if (!existsSync(pinnedNode)) {
    // Where install scripts are switched off (`ignore-scripts`), the pinned Node is fetched by its own installer.
    await runQuietly(process.execPath, ['installArchSpecificPackage.js'], join(root, 'node_modules/node'))
  }
  writeFileSync(stamp, wanted)
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
  return pinnedNode
}

/** A hash of everything that decides what is installed. */
function fingerprint() {
  const hash = createHash('sha256').update(`${pnpmVersion} ${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()])
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function manifests() {
  const folders = ['.', 'db', ...['apps', 'packages'].flatMap(group =>
    readdirSync(join(root, group)).sort().map(name => `${group}/${name}`))]
  return folders.map(folder => join(folder, 'package.json')).filter(file => existsSync(join(root, file)))
}

function readOrNothing(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Runs a command and keeps what it says to itself, unless it fails. */
function runQuietly(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const output = []
    const child = spawn(command, args, { cwd, env: installEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => output.push(chunk))
    child.once('error', error => reject(new Error(error.code === 'ENOENT'
      ? `“${command}” was not found: Rodyklė needs Node 18 or later together with npm.`
      : `“${command}” could not be run: ${error.message}`)))
    let isInterrupted = false
    const interrupt = (signal) => {
      isInterrupted = true
      child.kill(signal)
    }
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
    child.once('close', (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
      if (code === 0)
        resolve()
      else if (isInterrupted)
        reject(new Error('Installing was interrupted; the next start takes it up again.'))
      else
        reject(new Error(`${Buffer.concat(output)}\nInstalling failed: ${command} ${args.join(' ')} ended with code ${code}.`))
    })
  })
}

/**
 * The environment for the package manager: as it is, except for what would make it leave something out
 * or ask a question, and with a home of its own where the person's home cannot be written.
 */
function installEnvironment() {
  const env = { ...process.env, CI: 'true' }
  for (const name of ['NODE_ENV', 'npm_config_production', 'npm_config_omit', 'npm_config_ignore_scripts'])
    delete env[name]
  if (!isWritable(homedir())) {
    env.HOME = join(root, '.cache/home')
    mkdirSync(env.HOME, { recursive: true })
  }
  return env
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  }
  catch {
    return false
  }
}
