import type { SubmissionSummary } from '@rodykle/contracts'
import type { InstitutionType, SubmissionStatus } from '@rodykle/domain'
import { institutionTypes, submissionStatuses } from '@rodykle/domain'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { matchesSearch } from '../../shared/matches-search.ts'

/** Institutions are known by their type; groups and the city by what they are. */
export type UnitFilter = InstitutionType | 'methodical-group' | 'city'
export const unitFilters: readonly UnitFilter[] = [...institutionTypes, 'methodical-group', 'city']

/**
 * Which submissions of the period are looked at, held in the address: `?status=returned`, `?type=gymnasium`, `?q=jotv`.
 * `typeOf` is the unit's type by its id, where it is known.
 */
export function useSubmissionsView(submissions: () => readonly SubmissionSummary[], typeOf: () => ReadonlyMap<string, InstitutionType | null>) {
  const route = useRoute()
  const router = useRouter()

  function held<Value extends string>(name: string, allowed: readonly Value[]) {
    return computed<Value | null>({
      get: () => allowed.find(value => value === route.query[name]) ?? null,
      set: value => void set(name, value),
    })
  }
  function set(name: string, value: string | null) {
    const { [name]: _, ...others } = route.query
    return router.replace({ query: value ? { ...others, [name]: value } : others })
  }
  const status = held<SubmissionStatus>('status', submissionStatuses)
  const type = held('type', unitFilters)
  const search = computed<string>({ get: () => typeof route.query.q === 'string' ? route.query.q : '', set: words => void set('q', words || null) })

  const isOfType = ({ unit }: SubmissionSummary) => type.value === null || (unit.kind === 'institution' ? typeOf().get(unit.id) === type.value : unit.kind === type.value)
  const isFound = ({ unit }: SubmissionSummary) => matchesSearch(search.value, [unit.name, unit.shortName])
  /** Everything of the chosen type, whatever its status: what the meter counts. */
  const ofType = computed(() => submissions().filter(isOfType))
  const shown = computed(() => ofType.value.filter(isFound).filter(submission => status.value === null || submission.status === status.value))

  return { status, type, search, ofType, shown, clear: () => router.replace({ query: without(route.query, ['status', 'type', 'q']) }) }
}

function without<Query extends object>(query: Query, names: readonly string[]): Partial<Query> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !names.includes(name))) as Partial<Query>
}
