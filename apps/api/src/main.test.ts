import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createTestDatabase } from '@rodykle/db/testing'
import { describe, expect, it, onTestFinished } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')

interface Running {
  child: ChildProcess
  /** Everything it has said so far. */
  said: () => string
  ended: Promise<number | null>
}

function run(environment: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, RODYKLE_DEMO: '0', RODYKLE_DATA_DIR: mkdtempSync(join(tmpdir(), 'rodykle-main-')), ...environment } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => said += text)
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) }
}

async function aDatabase(): Promise<string> {
  const database = await createTestDatabase('empty')
  onTestFinished(database.drop)
  return database.url
}

/** Where it listens, as soon as it says so. */
async function addressOf({ child, said, ended }: Running): Promise<string> {
  const failed = ended.then((code) => {
    throw new Error(`ended with ${code}: ${said()}`)
  })
  for (;;) {
    const [, address] = /Rodyklė veikia: (\S+)/.exec(said()) ?? []
    if (address !== undefined)
      return address
    await Promise.race([once(child.stdout ?? child, 'data'), failed])
  }
}

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('migrates an empty database, answers, and leaves with 0 on %s', async (signal) => {
    const server = run({ DATABASE_URL: await aDatabase(), PORT: '0' })
    const address = await addressOf(server)
    expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ status: 'ok' })
    expect(server.said()).toContain('administratorius@rodykle.local')

    server.child.kill(signal)
    expect(await server.ended).toBe(0)
  })

  it('starts twice at once on one empty database, and furnishes it once', async () => {
    const DATABASE_URL = await aDatabase()
    const servers = [run({ DATABASE_URL, PORT: '0' }), run({ DATABASE_URL, PORT: '0' })]
    await Promise.all(servers.map(addressOf))
    expect(servers.filter(({ said }) => said().includes('administratorius@rodykle.local'))).toHaveLength(1)
  })

  it('says in a sentence that its port is taken, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as { port: number }

    const server = run({ DATABASE_URL: await aDatabase(), PORT: String(port) })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain(`Port ${port} is taken`)
    expect(server.said()).not.toContain('    at ')
  })

  it.each([
    ['an environment that cannot be meant so', { PORT: 'three', LOG_LEVEL: 'loud' }, /PORT: .*\n.*LOG_LEVEL: /],
    ['a database that does not answer', { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, /does not answer/],
  ])('ends with 1 and a sentence for %s', async (_, environment, sentence) => {
    const server = run(environment)
    expect(await server.ended).toBe(1)
    expect(server.said()).toMatch(sentence)
    expect(server.said()).not.toContain('    at ')
  })
})
