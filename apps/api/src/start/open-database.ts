import type { Connection, ConnectOptions } from '@rodykle/db'
import type { Config } from '../config.ts'
import { connect, migrate } from '@rodykle/db'
import { startEmbeddedPostgres } from '@rodykle/db/embedded'

export interface OpenDatabase extends Pick<Connection, 'db' | 'pool'> {
  /** Lets statements under way finish, and ends the embedded server if nobody else uses it. */
  close: () => Promise<void>
}

/** The database of `DATABASE_URL` or the embedded one, running and up to date. */
export async function openDatabase({ databaseUrl, dataFolder }: Config, log: (line: string) => void, options: ConnectOptions = {}): Promise<OpenDatabase> {
  const server = databaseUrl === null
    ? await startEmbeddedPostgres({ dataDir: dataFolder, log })
    : { url: databaseUrl, stop: () => Promise.resolve() }
  try {
    await migrate(server.url)
  }
  catch (error) {
    await server.stop()
    throw error
  }
  const { db, pool, close } = connect(server.url, options)
  return {
    db,
    pool,
    close: async () => {
      await close()
      await server.stop()
    },
  }
}
