import type { RouteLocationNormalized } from 'vue-router'
import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { useErrorText } from '../error-text.ts'
import { ApiError } from '../http.ts'
import { useToasts } from '../ui/toasts.ts'

/**
 * What to do when a page cannot be opened: the server does not answer, or the page's code is gone because a newer version was
 * installed meanwhile. Someone who stands on a page stays there, with what they typed, and is told; on the first page there is
 * nothing to stay on, and `failure` is what to show instead.
 */
export function useNavigationFailure() {
  const router = useRouter()
  const route = useRoute()
  const { notify } = useToasts()
  const { t } = useI18n()
  const errorText = useErrorText()
  const failure = shallowRef<{ text: string, retry: () => void } | null>(null)

  function retryOf(error: unknown, to: RouteLocationNormalized): () => void {
    // Code that is gone comes back only with the whole page.
    return error instanceof ApiError ? () => void router.replace(to.fullPath).then(() => failure.value = null) : () => location.assign(to.fullPath)
  }

  onScopeDispose(router.onError((error: unknown, to) => {
    const text = error instanceof ApiError ? errorText(error) : t('frame.pageNotLoaded')
    const retry = retryOf(error, to)
    if (route.matched.length === 0)
      failure.value = { text, retry }
    else
      notify(text, { kind: 'problem', action: { label: t('ui.retry'), run: retry } })
  }))
  return failure
}
