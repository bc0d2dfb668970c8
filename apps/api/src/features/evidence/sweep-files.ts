import type { Context } from '../../platform/context.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { discardReceivedBefore } from '../../platform/files/receive-file.ts'
import { readKeptKeys } from './queries.ts'

/** Longer than any upload takes. */
const dayMilliseconds = 86_400_000

/** Removes files that no living evidence tells of: of a process ended between the store and the database, or of a store that could not be reached. Answers how many. */
export async function sweepFiles(ctx: Context, { store, arrivals }: Files): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - dayMilliseconds)
  await discardReceivedBefore(arrivals, before)
  // Listed before the rows are read: what is added meanwhile is not in the list.
  const old: string[] = []
  for await (const { key, keptAt } of store.list()) {
    if (keptAt < before)
      old.push(key)
  }
  const living = await readKeptKeys(ctx)
  const stray = old.filter(key => !living.has(key))
  for (const key of stray)
    await store.remove(key)
  return stray.length
}
