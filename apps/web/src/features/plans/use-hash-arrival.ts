import { nextTick, watch } from 'vue'
import { useRoute } from 'vue-router'

/** Brings what the address points at (`#<id>`) into sight once it is on the page: on a cold start it comes after its data, when the browser has long looked for it. */
export function useHashArrival(isReady: () => boolean): void {
  const route = useRoute()
  watch(() => isReady() ? route.hash : '', async (hash) => {
    if (hash === '')
      return
    await nextTick()
    // After the router's own scrolling, which knows nothing of what sticks to the top.
    requestAnimationFrame(() => document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'start' }))
  }, { immediate: true })
}
