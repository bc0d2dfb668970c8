import type { ReturnPhrase, ReturnPhraseList } from '@rodykle/contracts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorText } from '../../shared/error-text.ts'
import { useToasts } from '../../shared/ui/toasts.ts'
import { fetchReturnPhrases, removeReturnPhrase } from './review-api.ts'

export const returnPhrasesKey = ['return-phrases'] as const

/** The words that the person has returned values with. Without an answer there are none to offer: nothing else depends on them. */
export function useReturnPhrases() {
  const cache = useQueryCache()
  const { t } = useI18n()
  const errorText = useErrorText()
  const { notify } = useToasts()
  const query = useQuery({ key: returnPhrasesKey, query: ({ signal }) => fetchReturnPhrases(signal) })
  const phrases = computed(() => query.data.value?.phrases ?? [])

  async function remove({ id }: ReturnPhrase): Promise<void> {
    const before = phrases.value
    const show = (shown: readonly ReturnPhrase[]) => cache.setQueryData<ReturnPhraseList>(returnPhrasesKey, { phrases: [...shown] })
    show(before.filter(phrase => phrase.id !== id))
    try {
      await removeReturnPhrase(id)
    }
    catch (failure) {
      show(before)
      notify(t('review.phrases.notRemoved', { reason: errorText(failure) }), { kind: 'problem' })
    }
  }

  return { phrases, remove }
}
