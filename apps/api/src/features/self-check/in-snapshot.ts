import type { Context, TransactionContext } from '../../platform/context.ts'

/** Reads everything as it was at one moment: between a cell and the sum it is in, nobody can write. Part of the transaction it is called in, if it is. */
export function inSnapshot<Result>({ db, ...ctx }: Context, work: (ctx: TransactionContext) => Promise<Result>): Promise<Result> {
  return 'rollback' in db
    ? work({ ...ctx, db })
    : db.transaction(db => work({ ...ctx, db }), { isolationLevel: 'repeatable read', accessMode: 'read only' })
}
