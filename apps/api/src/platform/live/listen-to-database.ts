import type { Notification, Pool, PoolClient } from 'pg'
import type { LiveHub } from './live-hub.ts'
import { setTimeout as pause } from 'node:timers/promises'

const channel = 'changes'
/** The database notes what changes, and tells when it is asked to: a save would wait if it told by itself. In milliseconds. */
const tellEvery = 400
/** A connection that a firewall has cut says nothing. */
const mostUnanswered = 50
const firstPause = 250
const longestPause = 10_000

export interface Listening {
  /** Resolves when changes are heard. */
  started: Promise<void>
  stop: () => Promise<void>
}

/**
 * Hears what the database tells of changes, on one connection of the pool, and passes it on. A connection that is lost is replaced for as long
 * as it takes, and then everybody is told to look again: what was told meanwhile is not told twice.
 */
export function listenToDatabase(pool: Pool, hub: LiveHub, log: (line: string) => void = () => {}): Listening {
  const stopping = new AbortController()
  const { signal } = stopping
  const started = Promise.withResolvers<void>()

  async function listenOnce(client: PoolClient): Promise<void> {
    const lost = Promise.withResolvers<void>()
    const leave = () => lost.resolve()
    const hear = ({ payload }: Notification) => hub.tell({ changed: JSON.parse(payload ?? 'null') })
    client.on('notification', hear).on('error', leave).on('end', leave)
    signal.addEventListener('abort', leave)
    let unanswered = 0
    const ask = async (): Promise<void> => {
      unanswered += 1
      if (unanswered > mostUnanswered)
        return leave()
      if (unanswered > 1)
        return
      await client.query({ name: 'tell_noted_changes', text: 'select tell_noted_changes()' }).then(() => unanswered = 0, leave)
    }
    const asking = setInterval(() => void ask(), tellEvery)
    try {
      await client.query(`listen ${channel}`)
      started.resolve()
      hub.tell('look-again')
      await lost.promise
    }
    finally {
      clearInterval(asking)
      signal.removeEventListener('abort', leave)
      client.off('notification', hear)
      // Never back to the others: it would go on listening.
      client.release(true)
    }
  }

  async function goOn(): Promise<void> {
    let wait = firstPause
    while (!signal.aborted) {
      try {
        const client = await pool.connect()
        wait = firstPause
        await listenOnce(client)
      }
      catch (error) {
        log(`Changes are not heard for now: ${error instanceof Error ? error.message : String(error)}`)
      }
      await pause(wait, undefined, { signal }).catch(() => {})
      wait = Math.min(wait * 2, longestPause)
    }
  }

  const listening = goOn()
  return {
    started: started.promise,
    stop: async () => {
      stopping.abort()
      hub.close()
      await listening
    },
  }
}
