import type { CreateIndicator, IndicatorCard } from '@rodykle/contracts'
import type { CardProblems } from './card-draft.ts'
import type { DemandProblems } from './demand-draft.ts'
import { computed, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorText } from '../../shared/error-text.ts'
import { ApiError } from '../../shared/http.ts'
import { blankCard, readCard } from './card-draft.ts'
import { blankDemand, fitDemand, readDemand } from './demand-draft.ts'
import { nextCode } from './next-code.ts'
import { usePlanEditor } from './plan-editor.ts'
import { targetsOf } from './plan-tree.ts'

interface NewTargetProblems {
  isCodeBlank: boolean
  isIndicatorMissing: boolean
  card: CardProblems | null
  demand: DemandProblems | null
}

/** What a new target is made of while it is being put together: its code, the indicator (chosen, or defined here), and what is asked of it. */
export function useNewTarget(measureId: () => string) {
  const { plan, entries, writes } = usePlanEditor()
  const { t } = useI18n()
  const errorText = useErrorText()

  const measure = computed(() => entries.value.get(measureId()) ?? null)
  const targetsOfMeasure = targetsOf(plan.value).filter(({ id }) => entries.value.get(id)?.parentId === measureId())
  const suggestedCode = nextCode(targetsOfMeasure, measure.value?.code ?? null, '-')
  const code = ref(suggestedCode)
  const source = ref<'existing' | 'new'>('existing')
  const chosen = shallowRef<IndicatorCard | null>(null)
  const card = ref(blankCard(suggestedCode))
  /** The indicator that is to be asked for, as far as it is known. */
  const definition = computed((): CreateIndicator | null => source.value === 'new' ? { ...card.value } : chosen.value)
  const demand = ref(blankDemand(card.value, plan.value.year))
  watch(() => definition.value && [definition.value.valueKind, definition.value.unitFold].join(), () => {
    if (definition.value !== null)
      demand.value = fitDemand(demand.value, definition.value)
  })

  const wasTried = ref(false)
  const failure = ref<unknown>(null)
  const readingOfCard = computed(() => source.value === 'new' ? readCard(card.value) : null)
  const readingOfDemand = computed(() => definition.value === null ? null : readDemand(demand.value, definition.value, false))
  const problems = computed((): NewTargetProblems | null => wasTried.value
    ? { isCodeBlank: code.value.trim() === '', isIndicatorMissing: definition.value === null, card: readingOfCard.value?.problems ?? null, demand: readingOfDemand.value?.problems ?? null }
    : null)
  const refusal = computed(() => {
    if (!(failure.value instanceof ApiError) || failure.value.code !== 'already-exists')
      return failure.value === null ? null : errorText(failure.value)
    const { field, code: other } = failure.value.details
    return field === 'indicatorId' ? t('plans.newTarget.askedAlready', { code: String(other) }) : t('plans.card.codeTaken', { code: card.value.code })
  })

  /** @returns whether the target was added. */
  async function save(): Promise<boolean> {
    wasTried.value = true
    failure.value = null
    const asked = readingOfDemand.value?.demand
    if (code.value.trim() === '' || !asked || readingOfCard.value?.problems)
      return false
    const { reason: _, ...fields } = asked
    const indicator = readingOfCard.value?.card
    try {
      await writes.addTarget({ measureId: measureId(), code: code.value.trim(), ...fields, ...(indicator ? { indicator } : { indicatorId: chosen.value?.id }) })
      return true
    }
    catch (reason) {
      failure.value = reason
      return false
    }
  }

  return {
    measure,
    code,
    source,
    chosen,
    card,
    definition,
    demand,
    problems,
    refusal,
    /** The plan is in force: the target is asked in open periods as soon as it is added. */
    isAskedAtOnce: computed(() => plan.value.status === 'published'),
    save,
  }
}
