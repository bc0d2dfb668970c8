import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** How long a hand rests before what it typed is written into the address. */
const pauseInTyping = 200

/** What a page is narrowed to lives in its address, so that a copied link shows the same. To be called in a component's setup. */
export function useAddress() {
  const route = useRoute()
  const router = useRouter()

  /** Null where the address is silent. */
  function read(name: string): string | null {
    const value = route.query[name]
    return typeof value === 'string' && value !== '' ? value : null
  }

  /** Writes some parameters at once and leaves the others; null takes one out. */
  function write(changes: Readonly<Record<string, string | null>>): void {
    const query = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== null && value !== '')
    void router.replace({ query: Object.fromEntries(query), hash: route.hash })
  }

  /** A parameter that is typed letter by letter: no letter waits for the address, which follows when the hand rests. */
  function typed(name: string): Ref<string> {
    const text = ref(read(name) ?? '')
    let written = text.value
    let pause: ReturnType<typeof setTimeout> | undefined
    watch(text, (letters) => {
      clearTimeout(pause)
      if (letters !== written)
        pause = setTimeout(() => write({ [name]: written = letters }), pauseInTyping)
    })
    watch(() => read(name) ?? '', (now) => {
      if (now !== written)
        text.value = written = now
    })
    onScopeDispose(() => clearTimeout(pause))
    return text
  }

  return { read, write, typed }
}
