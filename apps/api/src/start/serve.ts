import type { Config } from '../config.ts'
import type { Foundation } from '../platform/request-context.ts'
import type { OpenDatabase } from './open-database.ts'
import process from 'node:process'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { systemClock } from '../platform/clock.ts'
import { listenToDatabase } from '../platform/live/listen-to-database.ts'
import { LiveHub } from '../platform/live/live-hub.ts'
import { furnish } from './first-start.ts'
import { greeting } from './greeting.ts'
import { openDatabase } from './open-database.ts'
import { provideSecret } from './secret.ts'

export interface Serving {
  /** Answers what was already asked, then lets go of everything. */
  stop: () => Promise<void>
}

/** How soon somebody whose session has ended is told so, in milliseconds; also keeps their stream from being taken for dead. */
const breathEvery = 30_000

/** Loaded when everybody can already come in: the work of the night can wait for the morning's first page. */
async function startWorker({ pool }: OpenDatabase, foundation: Foundation, config: Config, log: (line: string) => void) {
  const [{ startJobs }, { backgroundJobs }] = await Promise.all([import('../platform/jobs.ts'), import('./background-jobs.ts')])
  return startJobs(pool, backgroundJobs(foundation, config, log), log)
}

/** Reads the environment, opens the database, fills an empty one, and listens. Tells on the way what a person may want to know. */
export async function serve(log: (line: string) => void): Promise<Serving> {
  const config = readConfig(process.env)
  const database = await openDatabase(config, log, { onLostConnection: error => log(`A connection to the database was lost: ${error.message}`) })
  const hub = new LiveHub()
  const listening = listenToDatabase(database.pool, hub, log)
  try {
    const foundation = { db: database.db, clock: systemClock }
    const furnished = await furnish(foundation, config, log)
    const app = await buildApp({ ...foundation, live: { hub, breathEvery }, config: { ...config, secret: config.secret ?? provideSecret(config.dataFolder) } })
    const address = await app.listen({ host: config.host, port: config.port })
    log(greeting(address.replace('127.0.0.1', 'localhost'), furnished))
    const runner = config.isWorker ? await startWorker(database, foundation, config, log) : null
    return {
      stop: async () => {
        await runner?.stop()
        await app.close()
        await listening.stop()
        await database.close()
      },
    }
  }
  catch (error) {
    await listening.stop()
    await database.close()
    throw error
  }
}
