import type { CellDraft } from './cell-draft.ts'

/** What was typed and has not been acknowledged yet, and the version of the value it was typed over. */
export interface PendingValue {
  version: number
  draft: CellDraft
}

export interface PendingValues {
  get: (actualId: string) => PendingValue | null
  put: (actualId: string, pending: PendingValue) => void
  remove: (actualId: string) => void
}

const prefix = 'rodykle.pending'

/**
 * Keeps what a person typed in their browser until the server has it: a closed laptop or a lost connection costs nothing.
 * Kept by person, because offices share computers. A full or forbidden storage is not an error: values are then safe once saved.
 */
export function createPendingValues(personId: string, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage): PendingValues {
  const keyOf = (actualId: string) => `${prefix}.${personId}.${actualId}`

  function attempt<Result>(work: () => Result, otherwise: Result): Result {
    try {
      return work()
    }
    catch {
      return otherwise
    }
  }

  return {
    get: actualId => attempt(() => {
      const text = storage.getItem(keyOf(actualId))
      const parsed: unknown = text === null ? null : JSON.parse(text)
      return isPending(parsed) ? parsed : null
    }, null),
    put: (actualId, pending) => attempt(() => storage.setItem(keyOf(actualId), JSON.stringify(pending)), undefined),
    remove: actualId => attempt(() => storage.removeItem(keyOf(actualId)), undefined),
  }
}

/** A program update may have changed the shape since; what no longer fits is left alone. */
function isPending(value: unknown): value is PendingValue {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('draft' in value))
    return false
  const { draft } = value
  return typeof value.version === 'number' && typeof draft === 'object' && draft !== null && 'value' in draft && 'absence' in draft && 'comment' in draft
}
