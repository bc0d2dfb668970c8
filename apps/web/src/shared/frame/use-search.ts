import type { SearchAnswer } from '@rodykle/contracts'
import type { RouteLocationRaw } from 'vue-router'
import { useQuery } from '@pinia/colada'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useContext } from '../../stores/context.ts'
import { request } from '../http.ts'

export type SearchHit = SearchAnswer['hits'][number]

/** Where a thing that was found is to be seen. */
export function pageOf(hit: SearchHit): RouteLocationRaw {
  switch (hit.kind) {
    case 'indicator': return { path: `/rodikliai/${hit.id}` }
    case 'measure': return { path: '/planas', hash: `#${hit.id}` }
    case 'institution': return { path: '/rodikliai', query: { unit: hit.id } }
  }
}

/** How long to wait for the next letter before asking. */
const pauseBetweenLetters = 180

/** What is typed in the search box, what it finds, and which of that is highlighted. */
export function useSearch() {
  const context = useContext()
  const text = ref('')
  const asked = ref('')
  const isOpen = ref(false)
  const highlighted = ref(0)

  let pause: ReturnType<typeof setTimeout> | undefined
  watch(text, (typed) => {
    clearTimeout(pause)
    isOpen.value = typed.trim() !== ''
    pause = setTimeout(() => asked.value = typed.trim(), pauseBetweenLetters)
  })
  watch(asked, () => highlighted.value = 0)
  onScopeDispose(() => clearTimeout(pause))

  const { data } = useQuery({
    key: () => ['search', asked.value, context.year],
    query: ({ signal }) => request<SearchAnswer>('/search', { query: { q: asked.value, year: context.year }, signal }),
    enabled: () => asked.value !== '',
  })
  /** Null while there is no answer to what is typed now. */
  const hits = computed(() => asked.value !== '' && asked.value === text.value.trim() ? data.value?.hits ?? null : null)

  function move(step: 1 | -1): void {
    const count = hits.value?.length ?? 0
    isOpen.value = text.value.trim() !== ''
    highlighted.value = count === 0 ? 0 : (highlighted.value + step + count) % count
  }
  function clear(): void {
    text.value = ''
    isOpen.value = false
  }
  return { text, hits, isOpen, highlighted, move, clear }
}
