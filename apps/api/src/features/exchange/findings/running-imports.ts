import type { Context } from '../../../platform/context.ts'
import { randomUUID } from 'node:crypto'
import { requireActor } from '../../../platform/access.ts'
import { ConflictError, NotFoundError } from '../../../platform/errors.ts'

interface RunningImport {
  personId: string
  isCancelled: boolean
}

/** Those this process is working on. Of another process's nobody can be told here: they go on to their end. */
const running = new Map<string, RunningImport>()

interface Stoppable {
  id: string
  /** To be called at every step, within the import's transaction. @throws ConflictError `import-cancelled`, which undoes it all */
  assertGoesOn: () => void
  end: () => void
}

/** An import that whoever started it can cancel for as long as it has not come to its end. */
export function startStoppable(ctx: Context): Stoppable {
  const id = randomUUID()
  const state: RunningImport = { personId: requireActor(ctx).personId, isCancelled: false }
  running.set(id, state)
  return {
    id,
    assertGoesOn() {
      if (state.isCancelled)
        throw new ConflictError('import-cancelled')
    },
    end: () => void running.delete(id),
  }
}

/** Asks an import of one's own to stop. What came of it is said where its progress is told: it may have been written by then. @throws NotFoundError */
export function cancelImport(ctx: Context, id: string): null {
  const state = running.get(id)
  if (state === undefined || state.personId !== requireActor(ctx).personId)
    throw new NotFoundError('import')
  state.isCancelled = true
  return null
}
