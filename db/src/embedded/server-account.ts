import { lstatSync, readFileSync, statSync } from 'node:fs'
import { dirname, parse, resolve } from 'node:path'
import process from 'node:process'

/** The operating system user under which the server runs. */
export interface ServerAccount {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as themselves (`undefined`);
 * root runs it as whoever owns the cluster, or as `nobody` where there is none yet.
 */
export function chooseServerAccount(cluster: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0)
    return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  return owner !== undefined && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
}

/** From the list of users, because `initdb` insists on finding its own user there. */
function nobody(): ServerAccount {
  const entry = readFileSync('/etc/passwd', 'utf8').split('\n').find(line => line.startsWith('nobody:'))
  const [, , uid, gid] = (entry ?? 'nobody:x:65534:65534').split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Whether the account may pass through every folder on the way to `path` and use what is there. */
export function canReach(account: ServerAccount, path: string): boolean {
  const folders = [resolve(path)]
  while (folders[0] !== undefined && folders[0] !== parse(folders[0]).root)
    folders.unshift(dirname(folders[0]))

  return folders.every(folder => mayEnter(account, folder)) && mayRead(account, path)
}

function mayEnter(account: ServerAccount, path: string): boolean {
  return hasPermission(account, path, 0o1)
}

function mayRead(account: ServerAccount, path: string): boolean {
  return lstatSync(path).isDirectory() || hasPermission(account, path, 0o4)
}

/** `bit` is one of the three of a permission triple: 4 read, 2 write, 1 enter or execute. */
function hasPermission(account: ServerAccount, path: string, bit: number): boolean {
  const { uid, gid, mode } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return (mode >> shift & bit) !== 0
}
