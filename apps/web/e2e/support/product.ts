import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { createTestDatabase } from '@rodykle/db/testing'

const main = join(import.meta.dirname, '../../../api/src/main.ts')

export interface Product {
  url: string
  /** Kills the server, has the deed done without it, and starts it again on the same port and data. */
  whileDown: (deed: () => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string')
    throw new Error('no port to listen on')
  return address.port
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null)
      throw new Error(`the server ended by itself:\n${output()}`)
    const isUp = await fetch(`${url}/health`).then(answer => answer.ok, () => false)
    if (isUp)
      return
    await pause(100)
  }
  throw new Error(`the server did not answer in time:\n${output()}`)
}

async function startServer(url: string, environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  let output = ''
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Uint8Array) => output += String(chunk))
  try {
    await untilHealthy(url, child, () => output)
  }
  catch (failure) {
    await end(child)
    throw failure
  }
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    return
  child.kill(signal)
  await once(child, 'exit')
}

/** The real server on a real database with the demonstration as of today: a world for one story. */
export async function startProduct(template: 'demo_today' | 'reference' = 'demo_today', environment: NodeJS.ProcessEnv = {}): Promise<Product> {
  const [database, port] = await Promise.all([createTestDatabase(template), freePort()])
  const dataFolder = mkdtempSync(join(tmpdir(), 'rodykle-story-'))
  const url = `http://127.0.0.1:${port}`
  const start = () => startServer(url, { DATABASE_URL: database.url, PORT: String(port), HOST: '127.0.0.1', RODYKLE_DATA_DIR: dataFolder, RODYKLE_DEMO: template === 'demo_today' ? '1' : '0', LOG_LEVEL: 'warn', RODYKLE_URL: url, ...environment })
  async function clear(): Promise<void> {
    await database.drop()
    rmSync(dataFolder, { recursive: true, force: true })
  }

  let child: ChildProcess
  try {
    child = await start()
  }
  catch (failure) {
    await clear()
    throw failure
  }
  return {
    url,
    whileDown: async (deed) => {
      await end(child, 'SIGKILL')
      await deed()
      child = await start()
    },
    stop: async () => {
      await end(child)
      await clear()
    },
  }
}
