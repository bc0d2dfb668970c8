import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface ApiProcess {
  address: string
  /** SIGKILL: no handler runs, nothing is finished. */
  kill: () => Promise<void>
}

/** The program as an installation runs it, on a port that is free. */
export async function startApi(databaseUrl: string, dataFolder: string, environment: NodeJS.ProcessEnv = {}): Promise<ApiProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATABASE_URL: databaseUrl, RODYKLE_DATA_DIR: dataFolder, PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    address: await addressOf(child),
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null)
        await once(child, 'exit')
    },
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null)
    throw new TypeError('the process has no output to read its address from')
  for await (const line of createInterface(stdout)) {
    const [address] = line.match(/http:\/\/\S+/) ?? []
    if (address !== undefined)
      return address
  }
  throw new Error('the process ended without listening')
}
