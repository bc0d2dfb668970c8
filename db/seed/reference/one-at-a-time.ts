import type { Database, Transaction } from '../../src/client.ts'
import { sql } from 'drizzle-orm'

/** Arbitrary, but no other lock of the product's. */
const seedLock = 5_020_202_002

/** Does the work in one transaction, after anybody else who is seeding: of two processes that start together the second finds it done. */
export function oneAtATime<Result>(db: Database | Transaction, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${seedLock})`)
    return work(tx)
  })
}
