import type { Context } from './context.ts'

const statements = new WeakMap<Context['db'], Map<string, unknown>>()

/**
 * A statement that PostgreSQL parses and plans once for each connection, not at every request: of the larger joins the planning
 * takes longer than the work. The name stands for one text for ever, so whatever changes the text belongs into the name.
 * @param prepare builds it, with placeholders for what changes, and ends in `.prepare(name)`
 */
export function prepared<Statement>(db: Context['db'], name: string, prepare: (name: string) => Statement): Statement {
  const known = statements.get(db) ?? new Map<string, unknown>()
  statements.set(db, known)
  if (!known.has(name))
    known.set(name, prepare(name))
  return known.get(name) as Statement
}
