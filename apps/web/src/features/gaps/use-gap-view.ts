import type { FigureBasis, GapStatus } from '@rodykle/domain'
import { gapStatuses } from '@rodykle/domain'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '../../stores/session.ts'

/**
 * What of the figures is being looked at, held in the address: `?rodyti=visi` counts what waits for review too (for those who may),
 * `?kieno=mano` one's own unit, `?busena=near,not-met` some statuses, `?ieskoti=tev` part of a name.
 */
export function useGapView() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const text = (name: string) => typeof route.query[name] === 'string' ? route.query[name] : ''

  function set(name: string, value: string | null): void {
    const { [name]: _, ...others } = route.query
    void router.replace({ query: value ? { ...others, [name]: value } : others, hash: route.hash })
  }

  const mayWork = computed(() => session.may('figures:read-working'))
  /** The unit whose own figures this person may see beside the city's. */
  const ownUnit = computed(() => session.signedIn?.grants.find(({ unit }) => unit !== null && session.may('figures:read-unit', { unitId: unit.id, unitKind: unit.kind }))?.unit ?? null)

  const basis = computed<FigureBasis>({
    get: () => mayWork.value && text('rodyti') !== 'patvirtinti' ? 'working' : 'approved',
    set: chosen => set('rodyti', chosen === 'approved' ? 'patvirtinti' : null),
  })
  const isOwn = computed<boolean>({
    get: () => ownUnit.value !== null && text('kieno') === 'mano',
    set: own => set('kieno', own ? 'mano' : null),
  })
  const statuses = computed<readonly GapStatus[]>(() => {
    const named = text('busena').split(',')
    return gapStatuses.filter(status => named.includes(status))
  })
  function toggleStatus(status: GapStatus): void {
    const next = statuses.value.includes(status) ? statuses.value.filter(other => other !== status) : [...statuses.value, status]
    set('busena', next.join(',') || null)
  }
  const search = computed<string>({ get: () => text('ieskoti'), set: words => set('ieskoti', words || null) })

  return { mayWork, ownUnit, basis, isOwn, statuses, toggleStatus, search }
}
