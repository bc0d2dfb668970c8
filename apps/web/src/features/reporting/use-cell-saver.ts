import type { CellAnswer, SubmissionCell } from '@rodykle/contracts'
import type { Ref } from 'vue'
import type { CellContent } from './read-draft.ts'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { ApiError } from '../../shared/http.ts'
import { onServerBack } from '../../shared/live/server-is-back.ts'
import { isSameContent } from './same-content.ts'
import { currentOf, isPassing } from './save-failures.ts'

/**
 * `saved` the server has it · `typing` waits for a pause · `saving` on its way · `retrying` no answer came, another try is due ·
 * `refused` the server said no · `conflict` somebody else changed the value meanwhile.
 */
export type SaveState = 'saved' | 'typing' | 'saving' | 'retrying' | 'refused' | 'conflict'

export interface CellSaverOptions {
  /** Of the value as it was loaded. */
  version: number
  send: (content: CellContent, version: number) => Promise<CellAnswer>
  /** Told of each acknowledged save; `isLatest` is false when more has been typed since. */
  onSaved: (answer: CellAnswer, isLatest: boolean) => void
  /** Told when the value turns out to be, on the server, what was to be sent: an answer to an earlier try got lost. */
  onAlreadyThere: (cell: SubmissionCell, isLatest: boolean) => void
  /** Has its listener told when the person is signed in again after their session ended. @returns what stops that */
  onceAgain?: ((listener: () => void) => () => void) | undefined
  /** How long a pause in typing must be, in ms. */
  pause?: number
}

const firstRetry = 1000
const longestRetry = 30_000

export interface CellSaver {
  readonly state: Readonly<Ref<SaveState>>
  /** Why the server refused, or why there was no answer. */
  readonly error: Readonly<Ref<ApiError | null>>
  /** The value as somebody else left it. */
  readonly conflict: Readonly<Ref<SubmissionCell | null>>
  /** The newest content to be saved; goes out after a pause in typing, or at the next `flush`. */
  schedule: (content: CellContent) => void
  /** What is typed cannot be sent, or is what the server has already: forget what was about to go. */
  hold: () => void
  /** Sends now what waits for a pause. */
  flush: () => void
  /** Sends again what was refused or did not get through. */
  retry: () => void
  /** The value was loaded anew: the next save is made over this version. */
  adopt: (version: number) => void
  /** Somebody else's value was found before anything was sent. `content` is null when this person's can no longer be saved. */
  dispute: (current: SubmissionCell, content: CellContent | null) => void
  /** Settles a conflict in favour of what was typed here … */
  keepMine: () => void
  /** … or of what is there. */
  keepTheirs: () => SubmissionCell | null
}

/**
 * Saves one value as it is typed. One request at a time, so that answers come in the order of the saves and each save names the
 * version before it; what was typed meanwhile goes next. Timers and listeners end with the scope.
 */
export function useCellSaver({ version: loadedVersion, send, onSaved, onAlreadyThere, onceAgain = () => () => {}, pause = 600 }: CellSaverOptions): CellSaver {
  const state = ref<SaveState>('saved')
  const error = shallowRef<ApiError | null>(null)
  const conflict = shallowRef<SubmissionCell | null>(null)
  let version = loadedVersion
  let wanted: CellContent | null = null
  let isBusy = false
  /** The pause ended while an earlier save was still on its way. */
  let isDue = false
  let isOver = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(next: SaveState, reason: ApiError | null = null): void {
    state.value = next
    error.value = reason
  }
  function pushAfter(delay: number): void {
    clearTimeout(timer)
    if (!isOver)
      timer = setTimeout(push, delay)
  }

  function push(): void {
    clearTimeout(timer)
    isDue = isBusy
    if (isBusy || wanted === null)
      return
    const content = wanted
    wanted = null
    isBusy = true
    settle('saving')
    send(content, version).then(acknowledge, (reason: unknown) => fail(content, reason))
  }

  function goOn(): void {
    if (wanted === null)
      return settle('saved')
    settle('typing')
    if (isDue || isOver)
      push()
  }

  function acknowledge(answer: CellAnswer): void {
    isBusy = false
    tries = 0
    version = answer.cell.version
    onSaved(answer, wanted === null)
    goOn()
  }

  function fail(content: CellContent, reason: unknown): void {
    isBusy = false
    if (!(reason instanceof ApiError))
      throw reason
    const current = currentOf(reason)
    if (current !== null)
      return meet(content, current)
    wanted ??= content
    if (!isPassing(reason))
      return settle('refused', reason)
    settle('retrying', reason)
    pushAfter(Math.min(firstRetry * 2 ** tries, longestRetry))
    tries += 1
  }

  function meet(content: CellContent, current: SubmissionCell): void {
    if (!isSameContent(current, content))
      return dispute(current, wanted ?? content)
    version = current.version
    onAlreadyThere(current, wanted === null)
    goOn()
  }

  function schedule(content: CellContent): void {
    wanted = content
    if (state.value === 'conflict')
      return
    tries = 0
    if (!isBusy)
      settle('typing')
    pushAfter(pause)
  }
  function hold(): void {
    wanted = null
    clearTimeout(timer)
    if (!isBusy && state.value !== 'conflict')
      settle('saved')
  }

  function dispute(current: SubmissionCell, content: CellContent | null): void {
    clearTimeout(timer)
    wanted = content
    conflict.value = current
    settle('conflict')
  }
  function endConflict(): SubmissionCell | null {
    const theirs = conflict.value
    version = theirs?.version ?? version
    conflict.value = null
    return theirs
  }

  const retry = () => (state.value === 'conflict' ? undefined : push())
  const comeBack = () => (state.value === 'retrying' ? push() : undefined)
  const stopListening = [onceAgain(comeBack), onServerBack(comeBack)]
  window.addEventListener('online', comeBack)
  onScopeDispose(() => {
    stopListening.forEach(stop => stop())
    isOver = true
    clearTimeout(timer)
    window.removeEventListener('online', comeBack)
  })

  return {
    state,
    error,
    conflict,
    schedule,
    hold,
    retry,
    flush: () => (state.value === 'typing' || isBusy ? push() : undefined),
    adopt: newVersion => void (version = newVersion),
    dispute,
    keepMine: () => {
      endConflict()
      push()
    },
    keepTheirs: () => {
      wanted = null
      settle('saved')
      return endConflict()
    },
  }
}
