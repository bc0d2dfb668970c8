import { nextTick, watch } from 'vue'
import { useRoute } from 'vue-router'

/** Brings what the address points at (`#<id>`) into sight once it is on the page: on a cold start it comes after its data, when the browser has long looked for it. */
export function useHashArrival(isReady: () => boolean): void {
  const route = useRoute()
  watch(() => isReady() ? route.hash : '', async (hash) => {
    if (hash === '')
      return
    await nextTick()
    const arrived = document.getElementById(decodeURIComponent(hash.slice(1)))
    arrived?.scrollIntoView({ block: 'start' })
  }, { immediate: true })
}
