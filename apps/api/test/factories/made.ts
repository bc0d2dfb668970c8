import type { Database, Transaction } from '@rodykle/db'

export type Store = Database | Transaction

/** All have as many digits: what is sorted by code stands in the order in which it was made. */
let made = 10_000

/** A number that no other thing made by this worker has, for codes and e-mail addresses. */
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
