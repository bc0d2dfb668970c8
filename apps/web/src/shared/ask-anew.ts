import type { useQueryCache } from '@pinia/colada'

/**
 * Has the server asked again for what is on the screen under these keys; for everything, where none is given. Ends when all has come.
 * It never fails: a query that cannot be asked says so itself, and one cut off by a newer one has nothing to say.
 */
export async function askAnew(cache: ReturnType<typeof useQueryCache>, ...keys: readonly (readonly (string | number | null)[])[]): Promise<void> {
  await Promise.allSettled(keys.length === 0 ? [cache.invalidateQueries()] : keys.map(key => cache.invalidateQueries({ key: [...key] })))
}
