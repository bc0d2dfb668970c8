import type { Component } from 'vue'
import { shallowRef } from 'vue'

/**
 * A component nobody needs until they reach for it, kept out of the first page. `prefetch` when they come near (it changes nothing on
 * the page), `load` when they press.
 */
export function useLater<Loaded extends Component>(fetchComponent: () => Promise<{ default: Loaded }>) {
  const component = shallowRef<Loaded | null>(null)
  function prefetch(): void {
    // A failure shows itself when the component is really wanted.
    fetchComponent().catch(() => {})
  }
  async function load(): Promise<void> {
    component.value ??= (await fetchComponent()).default
  }
  return { component, prefetch, load }
}
