import type { IndicatorCard, PersonAnswer, Unit } from '@rodykle/contracts'
import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { useContext } from '../../stores/context.ts'
import { useSession } from '../../stores/session.ts'
import { fetchIndicators, fetchPeople, fetchUnits } from './audit-api.ts'

/** The names behind the ids that the trail keeps; undefined for what is not known, or not for this person to know. */
export interface Directory {
  units: readonly Unit[]
  unit: (id: string) => Unit | undefined
  people: readonly PersonAnswer[]
  person: (id: string) => PersonAnswer | undefined
  planYear: (id: string) => number | undefined
  period: (id: string) => { label: string, year: number } | undefined
  /** Undefined until somebody has asked for details. */
  card: (indicatorId: string) => IndicatorCard | undefined
}

/** @param needsCards whether some entry is open whose value or rule is worded by its indicator */
export function useDirectory(needsCards: () => boolean): Directory {
  const session = useSession()
  const context = useContext()
  const units = useQuery({ key: ['institutions'], query: ({ signal }) => fetchUnits(signal) })
  const people = useQuery({ key: ['people'], query: ({ signal }) => fetchPeople(signal), enabled: () => session.may('people:manage') })
  const cards = useQuery({ key: ['indicators'], query: ({ signal }) => fetchIndicators(signal), enabled: needsCards })

  const unitsById = computed(() => new Map(units.data.value?.units.map(unit => [unit.id, unit])))
  const peopleById = computed(() => new Map(people.data.value?.people.map(person => [person.id, person])))
  const cardsById = computed(() => new Map(cards.data.value?.indicators.map(card => [card.id, card])))
  const yearsById = computed(() => new Map(context.plans.map(({ id, year }) => [id, year])))
  const periodsById = computed(() => new Map(context.plans.flatMap(({ year, periods }) => periods.map(({ id, label }) => [id, { label, year }] as const))))

  return {
    get units() { return units.data.value?.units ?? [] },
    get people() { return people.data.value?.people ?? [] },
    unit: id => unitsById.value.get(id),
    person: id => peopleById.value.get(id),
    planYear: id => yearsById.value.get(id),
    period: id => periodsById.value.get(id),
    card: id => cardsById.value.get(id),
  }
}
