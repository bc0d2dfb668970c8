import type { Database, Transaction } from '@rodykle/db'
import process from 'node:process'

export type Store = Database | Transaction

/** Files that run at the same time share a server: the same code in both would make one wait for the other, and two of them for each other. */
let made = Number(process.env.VITEST_POOL_ID ?? 0) * 10_000

/** A number that no other thing made in this run has, for codes and e-mail addresses. */
export function nextNumber(): number {
  made += 1
  return made
}

/** The row that an insert of one row gave back. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined || rows.length > 1)
    throw new Error(`one row was expected, not ${rows.length}`)
  return row
}
