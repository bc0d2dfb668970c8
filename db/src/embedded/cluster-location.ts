import type { ServerAccount } from './server-account.ts'
import { accessSync, chmodSync, constants, lstatSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { canReach } from './server-account.ts'
import { makeOpenFolder } from './server-files.ts'

/** Where root keeps what another account has to reach; the second for systems that keep the first read-only. */
const sharedStates = ['/var/lib/rodykle', '/var/tmp/rodykle']

/**
 * Gives the folder of the cluster that belongs to `dataDir`. It is `<dataDir>/postgres`, unless the server's account
 * cannot get there (a clone below /root, for example): then that is a link to a folder outside.
 */
export function locateCluster(dataDir: string, account: ServerAccount | undefined, log: (line: string) => void): string {
  const inside = join(dataDir, 'postgres')
  const target = linkTarget(inside)
  if (target !== undefined)
    return target
  if (account === undefined || canReach(account, dataDir))
    return inside

  const home = mkdtempSync(join(sharedState(), 'data-'))
  // The name of the link decides who comes first, so that two processes never make a cluster each.
  try {
    symlinkSync(join(home, 'postgres'), inside)
  }
  catch (error) {
    rmSync(home, { recursive: true })
    const winner = linkTarget(inside)
    if (winner === undefined)
      throw error
    return winner
  }
  chmodSync(home, 0o711)
  log(`The database's account cannot enter ${dataDir}; its files are kept in ${home}, with a link in their place.`)
  return join(home, 'postgres')
}

/** The folder where copies of the server may be kept for this account. */
export function serverShelf(dataDir: string, account: ServerAccount | undefined): string {
  return account === undefined ? dataDir : sharedState()
}

function linkTarget(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined
}

/** Root's own folder: one that others could have laid in its place is not used. */
function sharedState(): string {
  const usable = sharedStates.find((folder) => {
    try {
      makeOpenFolder(folder)
      accessSync(folder, constants.W_OK)
      const { uid, mode } = lstatSync(folder)
      return uid === 0 && (mode & 0o022) === 0
    }
    catch {
      return false
    }
  })
  if (usable === undefined)
    throw new EmbeddedPostgresError(`As root the database needs a folder that its own account can enter, but none of ${sharedStates.join(', ')} can be used.`)
  return usable
}
