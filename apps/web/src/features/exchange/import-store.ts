import type { ImportAnswers, ImportReport } from '@rodykle/contracts'
import type { ImportOptions, ImportRequest, Progress } from './exchange-api.ts'
import type { ImportKind } from './import-kinds.ts'
import { useQueryCache } from '@pinia/colada'
import { defineStore } from 'pinia'
import { markRaw, reactive } from 'vue'
import { askAnew } from '../../shared/ask-anew.ts'
import { ApiError } from '../../shared/http.ts'
import { cancelImport, sendImport } from './exchange-api.ts'

/** One table on its way in. It outlives its page: whoever started it may look at another meanwhile. */
export interface ImportState {
  phase: 'start' | 'checking' | 'checked' | 'writing' | 'written' | 'failed'
  /** Kept in memory: the one on the disk may be mended meanwhile. */
  file: File | null
  options: ImportOptions | null
  answers: ImportAnswers
  progress: Progress | null
  report: ImportReport | null
  failure: unknown
  /** By what the server knows what it is working on; null until it has said so. */
  runId: string | null
  isCancelling: boolean
}

interface Running {
  language: ImportRequest['language']
  /** Told when the work is over, however it ended, unless it was cancelled. */
  onEnd: () => void
}

const blank = (): ImportState => ({ phase: 'start', file: null, options: null, answers: {}, progress: null, report: null, failure: null, runId: null, isCancelling: false })

/** Somebody changed what the file is about between the preview and the writing: what there is now is shown instead. What was cancelled is as the preview says. */
function reportAfter(failure: unknown, before: ImportReport | null): ImportReport | null {
  if (failure instanceof ApiError && failure.code === 'import-cancelled')
    return before
  return failure instanceof ApiError && failure.code === 'import-has-problems' ? failure.details.report as ImportReport | undefined ?? null : null
}

export const useImportStore = defineStore('imports', () => {
  const cache = useQueryCache()
  const states = reactive<Record<ImportKind, ImportState>>({ plan: blank(), actuals: blank(), benchmarks: blank() })
  const controllers = new Map<ImportKind, AbortController>()

  async function run(kind: ImportKind, isPreview: boolean, { language, onEnd }: Running): Promise<void> {
    const state = states[kind]
    const { file, options, answers } = state
    if (file === null || options === null)
      return
    controllers.get(kind)?.abort()
    const controller = new AbortController()
    controllers.set(kind, controller)
    Object.assign(state, { phase: isPreview ? 'checking' : 'writing', progress: null, failure: null, runId: null, isCancelling: false })
    try {
      const report = await sendImport({ kind, file, options, answers, isPreview, language }, {
        begin: runId => state.runId = runId,
        tell(progress) {
          if (!controller.signal.aborted)
            state.progress = progress
        },
      }, controller.signal)
      state.report = markRaw(report)
      state.phase = isPreview ? 'checked' : 'written'
    }
    catch (failure) {
      if (controller.signal.aborted)
        return
      const report = reportAfter(failure, state.report)
      Object.assign(state, report ? { phase: 'checked', report: markRaw(report), failure } : { phase: 'failed', failure })
    }
    if (state.phase === 'written')
      await askAnew(cache)
    onEnd()
  }

  /** Looks a file through and writes nothing. Answers already given stand, where the questions are the same. */
  async function check(kind: ImportKind, file: File, options: ImportOptions, running: Running): Promise<void> {
    states[kind].file = file
    states[kind].options = options
    await run(kind, true, running)
  }
  async function answer(kind: ImportKind, answers: ImportAnswers, running: Running): Promise<void> {
    states[kind].answers = { ...states[kind].answers, ...answers }
    await run(kind, true, running)
  }
  const write = (kind: ImportKind, running: Running) => run(kind, false, running)

  /** A file that could not even be sent. */
  function fail(kind: ImportKind, file: File, failure: unknown): void {
    Object.assign(states[kind], { ...blank(), phase: 'failed', file, failure })
  }
  function reset(kind: ImportKind): void {
    controllers.get(kind)?.abort()
    controllers.delete(kind)
    Object.assign(states[kind], blank())
  }

  /** Asks for what is being written to be undone. Whether it came in time is seen where the writing ends. @throws ApiError */
  async function cancel(kind: ImportKind): Promise<void> {
    const state = states[kind]
    if (state.phase !== 'writing' || state.runId === null || state.isCancelling)
      return
    state.isCancelling = true
    try {
      await cancelImport(state.runId)
    }
    catch (failure) {
      state.isCancelling = false
      throw failure
    }
  }

  return { states, cancel, check, answer, write, fail, reset }
})
