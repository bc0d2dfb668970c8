import type { CellAnswer, SaveActual, SubmissionCell } from '@rodykle/contracts'
import type { CellContent } from './read-draft.ts'
import { ApiError } from '../../shared/http.ts'
import { isSameContent } from './same-content.ts'
import { currentOf } from './save-failures.ts'

export interface SendOverOptions {
  send: (actualId: string, save: SaveActual) => Promise<CellAnswer>
  /** The value as the person saw it. */
  seen: () => SubmissionCell
  /** Told what stands around the value now. @returns what is to be sent then; null when it has become unfinished. */
  onMoved: (current: SubmissionCell) => CellContent | null
}

/**
 * Saves over the version one saw. Where only what stands around the value has changed since (a denominator became known), nobody's words would be
 * lost, so what was typed goes over the newer version; where the value itself has changed, the refusal stands.
 */
export function sendOver({ send, seen, onMoved }: SendOverOptions) {
  return async (content: CellContent, version: number): Promise<CellAnswer> => {
    const before = seen()
    // What stands around the value may have been taken over since, without a save.
    const over = Math.max(version, before.version)
    try {
      return await send(before.id, { version: over, ...content })
    }
    catch (failure) {
      const current = failure instanceof ApiError ? currentOf(failure) : null
      if (current === null || before.version !== over || !isSameContent(current, before))
        throw failure
      const wanted = onMoved(current)
      if (wanted === null)
        throw new ApiError('denominator-reason-required', 422)
      return send(before.id, { version: current.version, ...wanted })
    }
  }
}
