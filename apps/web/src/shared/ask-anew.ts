import type { useQueryCache } from '@pinia/colada'

type QueryCache = ReturnType<typeof useQueryCache>
type Key = readonly (string | number | null)[]

/**
 * Has the server asked again for what is on the screen under these keys; for everything, where none is given. Ends when all has come.
 * It never fails: a query that cannot be asked says so itself, and one cut off by a newer one has nothing to say.
 */
export async function askAnew(cache: QueryCache, ...keys: readonly Key[]): Promise<void> {
  await Promise.allSettled(keys.length === 0 ? [cache.invalidateQueries()] : keys.map(key => cache.invalidateQueries({ key: [...key] })))
}

/** An answer that has been on its way for longer, in milliseconds, is taken for lost: the connection it was asked over may be gone. */
const patience = 15_000

/**
 * The same for what others change, as often as they do: an answer that is on its way is let come first. Called off by each new change, it would
 * not come at all where changes are quicker than answers.
 */
export async function askInTurn(cache: QueryCache, key: Key): Promise<void> {
  await Promise.allSettled(cache.getEntries({ key: [...key] }).map(async (entry) => {
    const { pending } = entry
    if (pending !== null && Date.now() - pending.when < patience)
      await pending.refreshCall.catch(() => {})
    // Meanwhile somebody may have asked anew, and that answer will tell of the change.
    if (entry.pending === null || entry.pending === pending)
      await cache.invalidateQueries({ key: entry.key, exact: true })
  }))
}
