import type { Transaction } from '@rodykle/db'
import { connect } from '@rodykle/db'

class RolledBack extends Error {}

/**
 * One connection with one transaction that never commits: everything a test does inside it is gone afterwards, and tests
 * running side by side do not see each other. Transactions of the verbs become savepoints in it.
 */
export async function beginRolledBackTransaction(url: string): Promise<{ db: Transaction, rollBack: () => Promise<void> }> {
  const connection = connect(url, { max: 1 })
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
    await connection.close()
  }
  return { db: await opened.promise, rollBack }
}
