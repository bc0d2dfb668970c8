import type { Change, SubmissionForm } from '@rodykle/contracts'
import { useQueryCache } from '@pinia/colada'
import { onScopeDispose } from 'vue'
import { askInTurn } from '../shared/ask-anew.ts'
import { coalesce } from '../shared/live/coalesce.ts'

/** What another person can change while one looks: a form, the lists of them, the periods, what one is told. */
const liveKeys = [['submission'], ['submissions'], ['plans'], ['period-overrides'], ['campaign'], ['notices'], ['value']] as const

/** A form is read anew at most this often, in milliseconds; lists, which many people's saves change, less often. */
const formPause = 1000
const listPause = 2500

/**
 * Asks again for just what changed, and only where it is on the screen; elsewhere it is asked for when it is next shown. One's own saves are
 * known by their answers and ask for nothing.
 */
export function useLiveChanges(): (change: Change) => void {
  const cache = useQueryCache()
  // What comes of it is the page's to show.
  const askAgain = (key: readonly string[]) => void askInTurn(cache, key)

  /** By submission: what is told to have changed; null where it is not told what. */
  const toldCells = new Map<string, Map<string, number> | null>()
  function isKnown(id: string): boolean {
    const told = toldCells.get(id)
    const form = cache.getQueryData<SubmissionForm>(['submission', id])
    if (!told || form === undefined)
      return false
    const versions = new Map(form.cells.map(cell => [cell.id, cell.version]))
    return [...told].every(([cellId, version]) => (versions.get(cellId) ?? -1) >= version)
  }

  const forms = coalesce((id) => {
    if (!isKnown(id))
      askAgain(['submission', id])
    toldCells.delete(id)
  }, formPause)
  const others = coalesce(name => askAgain([name]), listPause)
  onScopeDispose(() => {
    forms.stop()
    others.stop()
  })

  function takeSubmissions({ submissions }: Extract<Change, { kind: 'submissions' }>): void {
    for (const { id, cells } of submissions) {
      const told = toldCells.get(id)
      toldCells.set(id, cells === null || told === null ? null : new Map([...told ?? [], ...cells.map(({ id, version }): [string, number] => [id, version])]))
      forms.soon(id)
    }
    others.soon('submissions')
    others.soon('campaign')
  }

  return (change) => {
    switch (change.kind) {
      case 'look-again': return liveKeys.forEach(askAgain)
      case 'submissions': return takeSubmissions(change)
      case 'beside':
        change.cells.forEach(({ submissionId }) => {
          toldCells.set(submissionId, null)
          forms.soon(submissionId)
        })
        return others.soon('value')
      case 'period': return liveKeys.forEach(([name]) => others.soon(name))
      case 'notices': return others.soon('notices')
      case 'signed-out': break
    }
  }
}
