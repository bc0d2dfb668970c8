import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** As scripts/boot.mjs starts it. */
const flags = ['--max-semi-space-size=8']
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** The program exactly as an installation runs it, in a process of its own. */
export interface Server {
  address: string
  pid: number
  stop: () => Promise<void>
}

export async function startServer(databaseUrl: string, folder: string): Promise<Server> {
  const child = spawn(process.execPath, [...process.execArgv, ...flags, main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      RODYKLE_DATA_DIR: mkdtempSync(join(folder, 'server-')),
      RODYKLE_DEMO: '0',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(child)
  if (child.pid === undefined)
    throw new Error('the server has no process')
  return {
    address,
    pid: child.pid,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null)
    throw new TypeError('the server has no output to read its address from')
  for await (const line of createInterface(stdout)) {
    const [, port] = line.match(/http:\/\/\S+:(\d+)/) ?? []
    if (port !== undefined) {
      // What it says later must not fill the pipe.
      stdout.resume()
      return `http://127.0.0.1:${port}`
    }
  }
  throw new Error('the server ended without listening')
}

/** From now on `memoryOf` tells the highest since this moment. */
export function forgetHighest(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** Resident memory of a process in megabytes, now and at its highest. Null where the system does not say. */
export function memoryOf(pid: number): { now: number, highest: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) => Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1]) / 1024
    return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') }
  }
  catch {
    return null
  }
}
