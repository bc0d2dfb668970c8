import type { Size } from './history.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@rodykle/db/embedded'
import { dropDatabase } from '@rodykle/db/testing'
import pg from 'pg'
import { buildWorld } from './build-world.ts'

/** A PostgreSQL of the bench's own: the one an installation would have, as durable, in a temporary folder. */
export interface Cluster {
  folder: string
  /** A database of this size, built when it is first asked for. */
  world: (name: string, size: Size) => Promise<string>
  /** Lets a world's room on the disk go. */
  drop: (name: string) => Promise<void>
  remove: () => Promise<void>
}

export async function startCluster(say: (line: string) => void): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'rodykle-bench-'))
  const server = await startEmbeddedPostgres({ dataDir: folder })
  const built = new Map<string, Promise<string>>()
  const command = async (work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await work(client).finally(() => client.end())
  }
  const build = async (name: string, size: Size): Promise<string> => {
    await command(client => client.query(`create database ${name}`))
    const url = new URL(server.url)
    url.pathname = name
    await buildWorld(url.href, size, say)
    return url.href
  }
  return {
    folder,
    world: (name, size) => {
      const known = built.get(name) ?? build(name, size)
      built.set(name, known)
      return known
    },
    drop: async (name) => {
      built.delete(name)
      await command(client => dropDatabase(client, name))
    },
    remove: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
