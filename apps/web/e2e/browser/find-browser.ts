import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { unpackChromium } from './unpack-chromium.ts'

/** How to launch the browser of the stories. */
export interface Browser {
  executablePath: string
  env: Record<string, string>
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** A Chromium that is installed, else the one that came with the packages. `RODYKLE_CHROMIUM` names another, or `packaged`. */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env.RODYKLE_CHROMIUM
  const installed = chosen === 'packaged' ? undefined : chosen ?? findInstalled()
  const env = inherited()
  if (installed !== undefined)
    return { executablePath: installed, env }

  const { executable, libraries, fonts } = await unpackChromium()
  // Its own libraries only where the machine lacks some: the machine's fit it better.
  if (lacksLibraries(executable))
    env.LD_LIBRARY_PATH = [libraries, ...env.LD_LIBRARY_PATH === undefined ? [] : [env.LD_LIBRARY_PATH]].join(delimiter)
  if (!existsSync('/etc/fonts/fonts.conf'))
    env.FONTCONFIG_PATH = fonts
  return { executablePath: executable, env }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
  }
  catch {
    // No ldd to ask: on such a bare machine the libraries are missing too.
    return true
  }
}
