import type { CellModel } from './cell-model.ts'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '../../shared/format.ts'
import { useSession } from '../../stores/session.ts'

const aWhile = 60_000

/** Who changed a value while one looked: "Pakeitė …, ką tik", and after a minute at what time. Null where nobody did. */
export function useChangedWords(changedBy: () => CellModel['changedBy']) {
  const { t } = useI18n()
  const format = useFormat()
  const session = useSession()
  const isJustNow = ref(true)
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(changedBy, (current) => {
    clearTimeout(timer)
    isJustNow.value = true
    if (current)
      timer = setTimeout(() => isJustNow.value = false, aWhile)
  }, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))

  return computed(() => {
    const current = changedBy()
    if (!current)
      return null
    const when = isJustNow.value ? t('reporting.changed.justNow') : format.time(current.at)
    return current.whoId === session.signedIn?.person.id
      ? t('reporting.changed.byYou', { when })
      : t('reporting.changed.by', { who: current.who ?? t('reporting.conflict.someone'), when })
  })
}
