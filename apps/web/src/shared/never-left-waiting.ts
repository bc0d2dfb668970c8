import type { PiniaColadaPlugin } from '@pinia/colada'
import { toValue } from 'vue'

/**
 * Whatever is on the screen and has no answer yet is asked for. The cache calls a request off when the last page that waits for it goes; a page
 * that comes in the same moment takes that very request for its own, and without this would wait for it for ever.
 */
export const neverLeftWaiting: PiniaColadaPlugin = ({ queryCache }) => {
  queryCache.$onAction(({ name, args, onError }) => {
    if (name !== 'fetch')
      return
    const [entry] = args
    onError(() => {
      if (entry.active && entry.pending === null && entry.state.value.status === 'pending' && toValue(entry.options?.enabled))
        // What comes of it is in the entry's state.
        queryCache.fetch(entry).catch(() => {})
    })
  })
}
