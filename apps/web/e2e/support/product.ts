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

/** The real server on a real database with the demonstration as of today: a world for one story. */
export async function startProduct(template: 'demo_today' | 'reference' = 'demo_today', environment: NodeJS.ProcessEnv = {}): Promise<Product> {
  const [database, port] = await Promise.all([createTestDatabase(template), freePort()])
  const dataFolder = mkdtempSync(join(tmpdir(), 'rodykle-story-'))
  const url = `http://127.0.0.1:${port}`
  let output = ''
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATABASE_URL: database.url, PORT: String(port), HOST: '127.0.0.1', RODYKLE_DATA_DIR: dataFolder, RODYKLE_DEMO: template === 'demo_today' ? '1' : '0', LOG_LEVEL: 'warn', RODYKLE_URL: url, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Uint8Array) => output += String(chunk))

  async function stop(): Promise<void> {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await database.drop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    await untilHealthy(url, child, () => output)
  }
  catch (failure) {
    await stop()
    throw failure
  }
  return { url, stop }
}
