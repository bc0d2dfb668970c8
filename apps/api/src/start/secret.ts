import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/**
 * The installation's own secret, from `<data folder>/secret`; made at the first start, readable by its owner only.
 * Written aside and linked into place: of two processes that start together one wins, and both read the same.
 */
export function provideSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret')
  const found = read(file)
  if (found !== null)
    return found

  mkdirSync(dataFolder, { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, randomBytes(48).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(aside, file)
  }
  catch (error) {
    if (!isCode(error, 'EEXIST'))
      throw error
  }
  finally {
    unlinkSync(aside)
  }
  return readFileSync(file, 'utf8')
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  }
  catch (error) {
    if (isCode(error, 'ENOENT'))
      return null
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
