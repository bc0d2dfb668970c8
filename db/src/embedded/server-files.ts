import type { ServerAccount } from './server-account.ts'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join, relative } from 'node:path'
import process from 'node:process'
import { EmbeddedPostgresError, explaining } from './embedded-postgres-error.ts'
import { canReach } from './server-account.ts'

/** The folder that holds `bin`, `lib` and `share` of a PostgreSQL server. */
export type ServerFiles = string

interface ServerPackage {
  native: ServerFiles
  version: string
}

/** Finds the server for this machine among the installed packages. */
export function findServerPackage(platform: string = process.platform, arch: string = process.arch): ServerPackage {
  const name = `@embedded-postgres/${platform}-${arch}`
  const root = dirname(dirname(locate(name, `${platform}-${arch}`)))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { native: join(root, 'native'), version }
}

function locate(name: string, machine: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  }
  catch (error) {
    throw new EmbeddedPostgresError(`No PostgreSQL came with this installation for ${machine} (${name}). Set DATABASE_URL to a PostgreSQL 18 of your own.`, { cause: error })
  }
}

/**
 * Gives server files that are complete and that `account` may run: the package itself where possible,
 * else a copy below `shelf`, made once for each version.
 */
export function provideServerFiles({ native, version }: ServerPackage, account: ServerAccount | undefined, shelf: string): ServerFiles {
  if (isRunnable(native, account) && (hasLibraryLinks(native) || makeLibraryLinks(native)))
    return native

  const copy = join(shelf, `server-${version}`)
  if (!existsSync(copy))
    explaining(`The server could not be copied to ${copy}`, () => copyServer(native, copy))
  return copy
}

function isRunnable(native: ServerFiles, account: ServerAccount | undefined): boolean {
  return account === undefined
    || ['bin/postgres', 'bin/initdb', 'lib', 'share/postgresql'].every(part => canReach(account, join(native, part)))
}

function libraryLinks(native: ServerFiles): { source: string, target: string }[] {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) as { source: string, target: string }[] : []
}

function hasLibraryLinks(native: ServerFiles): boolean {
  return libraryLinks(native).every(({ target }) => existsSync(join(dirname(native), target)))
}

/** Does what the package's post-install would have done; false where its folder cannot be written. */
function makeLibraryLinks(native: ServerFiles): boolean {
  const missing = libraryLinks(native).filter(({ target }) => !existsSync(join(dirname(native), target)))
  try {
    for (const { source, target } of missing)
      symlinkSync(relative(dirname(target), source), join(dirname(native), target))
  }
  catch {
    // Another process may have been quicker, or the folder is read-only: what counts is whether they are there now.
  }
  return hasLibraryLinks(native)
}

/** Made aside and moved into place, so that a half copy is never taken for a whole one. */
function copyServer(native: ServerFiles, copy: string): void {
  makeOpenFolder(dirname(copy))
  const aside = mkdtempSync(`${copy}.`)
  try {
    // Its name must stay: the list of links starts from it.
    const inside = join(aside, 'native')
    cpSync(native, inside, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun })
    openToAll(inside)
    if (!hasLibraryLinks(inside) && !makeLibraryLinks(inside))
      throw new EmbeddedPostgresError(`The library links in ${inside} could not be made.`)
    renameSync(inside, copy)
  }
  catch (error) {
    if (!existsSync(copy))
      throw error
  }
  finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function isNeededToRun(source: string): boolean {
  return extname(source) !== '.a' && basename(source) !== 'pkgconfig'
}

/** A folder that others may enter, whatever the umask. */
export function makeOpenFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined)
    chmodSync(folder, 0o755)
}

/** A copy keeps the modes of its source, which a strict umask may have closed. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isSymbolicLink())
      chmodSync(path, entry.isDirectory() || (statSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644)
  }
}
