import type { Unit } from '@rodykle/contracts'
import type { UnitField, UnitProblems } from './unit-draft.ts'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { takenBy } from './unit-draft.ts'

interface UnitFaults {
  problems: UnitProblems
  failure: unknown
  units: readonly Unit[]
}

/** What is wrong with each field, found here or said by the server; `rest` is whether a refusal is about none of them. */
export function useUnitErrors(faults: () => UnitFaults) {
  const { t } = useI18n()
  const taken = computed(() => takenBy(faults().failure))

  function errorAt(field: UnitField): string | null {
    const { problems, units } = faults()
    if (problems[field])
      return t(`institutions.problems.${problems[field]}`)
    if (taken.value?.field !== field)
      return null
    const other = units.find(({ id }) => id === taken.value?.unitId)
    return other ? t('institutions.problems.taken', { name: other.name }) : t('institutions.problems.takenBySome')
  }
  const rest = computed(() => Boolean(faults().failure) && taken.value === null)
  return { errorAt, rest }
}
