import type { Database, Transaction } from '@rodykle/db'
import type { Actor } from '@rodykle/domain'
import type { Clock } from './clock.ts'

/** The signed-in person, read afresh at each request. */
export interface SignedInActor extends Actor {
  name: string
  sessionId: string
  mustChangePassword: boolean
}

/** What a verb stands on: where to read and write, whose request it is, and the time. */
export interface Context {
  db: Database | Transaction
  actor: SignedInActor | null
  clock: Clock
  address: string
  requestId: string
}

/** Inside a transaction; only such a context can write an audit entry. */
export interface TransactionContext extends Context {
  db: Transaction
}

/** Reads as of one moment: whatever is committed meanwhile is seen by all of its statements or by none. */
export function inSnapshot<Result>(ctx: Context, read: (ctx: Context) => Promise<Result>): Promise<Result> {
  return ctx.db.transaction(db => read({ ...ctx, db }), { isolationLevel: 'repeatable read', accessMode: 'read only' })
}

/** Runs one verb as one transaction. The inner context shadows the outer one, so that nothing can go round it. */
export function inTransaction<Result>(ctx: Context, work: (ctx: TransactionContext) => Promise<Result>): Promise<Result> {
  return ctx.db.transaction(db => work({ ...ctx, db }))
}
