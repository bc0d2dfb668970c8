import type { ImportAnswers } from '@rodykle/contracts'
import type { ImportOptions } from './exchange-api.ts'
import type { ImportKind } from './import-kinds.ts'
import { defaultLimits } from '@rodykle/spreadsheet'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { ApiError } from '../../shared/http.ts'
import { useToasts } from '../../shared/ui/toasts.ts'
import { useImportStore } from './import-store.ts'

/** The table on its way in, and what can be done with it. Whoever is on another page when it is ready is told. To be called in a component's setup. */
export function useImport(kind: ImportKind) {
  const store = useImportStore()
  const router = useRouter()
  const { notify } = useToasts()
  const { t, locale } = useI18n()
  const state = computed(() => store.states[kind])
  const page = `import-${kind}`

  function tell(): void {
    const { phase, file } = state.value
    if (router.currentRoute.value.name === page || (phase !== 'checked' && phase !== 'written' && phase !== 'failed'))
      return
    notify(t(`exchange.notice.${phase}`, { file: file?.name ?? '' }), {
      kind: phase === 'failed' ? 'problem' : 'done',
      action: { label: t('exchange.notice.show'), run: () => void router.push({ name: page }) },
    })
  }
  const running = () => ({ language: locale.value === 'en' ? 'en' as const : 'lt' as const, onEnd: tell })

  /** Into memory: what is mended on the disk meanwhile must not change what was looked at. */
  async function inMemory(file: File): Promise<File> {
    if (file.size > defaultLimits.bytes)
      throw new ApiError('body-too-large', 413)
    try {
      return new File([await file.arrayBuffer()], file.name, { type: file.type })
    }
    catch {
      throw new ApiError('unreadable-here', 0)
    }
  }
  async function check(file: File, options: ImportOptions): Promise<void> {
    try {
      await store.check(kind, await inMemory(file), options, running())
    }
    catch (failure) {
      store.fail(kind, file, failure)
    }
  }

  return {
    state,
    check,
    checkAgain: (options: ImportOptions) => state.value.file === null ? Promise.resolve() : store.check(kind, state.value.file, options, running()),
    answer: (answers: ImportAnswers) => store.answer(kind, answers, running()),
    write: () => store.write(kind, running()),
    reset: () => store.reset(kind),
    async cancel(): Promise<void> {
      try {
        await store.cancel(kind)
      }
      catch {
        // It may just have ended: then the page says so by itself.
        if (state.value.phase === 'writing')
          notify(t('exchange.notice.notCancelled'), { kind: 'problem' })
      }
    },
  }
}
