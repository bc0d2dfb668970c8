import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** A running server, as its own `postmaster.pid` describes it. */
export interface Postmaster {
  pid: number
  port: number
  /** Folder of its unix socket; empty where it listens on the loopback address instead. */
  socketFolder: string
  isReady: boolean
}

/**
 * The server that runs on this cluster, if one does.
 * What a killed server left behind is PostgreSQL's own to clear away: it checks that no child of that server lives on.
 */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0)
    return undefined
  if (!isAlive(pid))
    return undefined
  if (!isPostgres(pid)) {
    // After a restart of the machine, or in a new container, the number may belong to any program: PostgreSQL would not start beside it.
    rmSync(file, { force: true })
    return undefined
  }
  return {
    pid,
    port: Number(lines[3]),
    socketFolder: lines[4] ?? '',
    isReady: lines[7]?.trim() === 'ready',
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isPostgres(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('postgres')
}
