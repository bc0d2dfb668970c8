import type { FileStore } from './file-store.ts'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { asStoreFault } from './file-store.ts'

const keyPattern = /^[\w-]{8,64}$/

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** So that the name itself is on the disk too, and not only what it names. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Keeps files in a folder of this machine, a few hundred to each of its folders. What arrives must lie on the same disk: it is moved, not copied. */
export function folderStore(folder: string): FileStore {
  function placeOf(key: string): string {
    if (!keyPattern.test(key))
      throw new Error(`not a key: ${key}`)
    return join(folder, key.slice(0, 2), key)
  }

  return {
    keep: (key, file) => asStoreFault('a file cannot be kept', async () => {
      const place = placeOf(key)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      // Its content was synced when it arrived.
      await rename(file.path, place)
      await syncFolder(dirname(place))
    }),

    open: key => asStoreFault('a file cannot be read', async () => {
      try {
        const handle = await open(placeOf(key))
        return handle.createReadStream()
      }
      catch (error) {
        if (isAbsent(error))
          return null
        throw error
      }
    }),

    remove: key => asStoreFault('a file cannot be removed', () => rm(placeOf(key), { force: true })),

    async* list() {
      const shelves = await asStoreFault('the folder cannot be read', () => readdir(folder).catch((error: unknown) => {
        if (isAbsent(error))
          return []
        throw error
      }))
      for (const shelf of shelves) {
        for (const key of await asStoreFault('the folder cannot be read', () => readdir(join(folder, shelf)))) {
          const found = await stat(join(folder, shelf, key)).catch(() => null)
          if (found?.isFile() === true)
            yield { key, keptAt: found.mtime }
        }
      }
    },
  }
}
