import type { Connection, Transaction } from '@rodykle/db'
import { connect } from '@rodykle/db'
import { workerDatabaseUrl } from '@rodykle/db/testing'

class RolledBack extends Error {}

let ofThisWorker: Promise<Connection> | undefined

/** Entering takes PostgreSQL longer than most of what a test asks: who has entered stays for the tests that follow. */
function provideConnection(): Promise<Connection> {
  return ofThisWorker ??= workerDatabaseUrl().then(url => connect(url, { onLostConnection: () => {} }))
}

/**
 * One connection with one transaction that never commits: everything a test does inside it is gone afterwards.
 * Transactions of the verbs become savepoints in it.
 */
export async function beginRolledBackTransaction(): Promise<{ db: Transaction, rollBack: () => Promise<void> }> {
  const connection = await provideConnection()
  const opened = Promise.withResolvers<Transaction>()
  const finished = Promise.withResolvers<never>()
  const ended = connection.db.transaction((transaction) => {
    opened.resolve(transaction)
    return finished.promise
  })
  ended.catch(opened.reject)

  const rollBack = async (): Promise<void> => {
    finished.reject(new RolledBack())
    await ended.catch((error: unknown) => {
      if (!(error instanceof RolledBack))
        throw error
    })
  }
  return { db: await opened.promise, rollBack }
}
