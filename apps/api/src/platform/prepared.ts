import type { Context } from './context.ts'

const statements = new Map<string, object>()

/**
 * A statement that is built once for the whole program, and that PostgreSQL parses and plans once for each connection: for the larger
 * joins either takes longer than the work. The name stands for one text for ever, so whatever changes the text belongs into the name.
 * @param db where this run of it goes, be it a transaction that has just begun
 * @param prepare builds it, with placeholders for what changes, and ends in `.prepare(name)`
 */
export function prepared<Statement extends object>(db: Context['db'], name: string, prepare: (name: string) => Statement): Statement {
  const known = statements.get(name) ?? prepare(name)
  statements.set(name, known)
  return Object.create(known, { client: { value: clientOf(db) } }) as Statement
}

/** Drizzle binds a statement for good to where it was prepared, and a transaction is a new place each time. Its one name for that place is private. */
function clientOf(db: Context['db']): unknown {
  return Reflect.get(db._.session, 'client')
}
