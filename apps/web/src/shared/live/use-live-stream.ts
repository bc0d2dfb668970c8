import type { Change } from '@rodykle/contracts'
import { onScopeDispose, watch } from 'vue'
import { tellServerIsBack } from './server-is-back.ts'

const firstPause = 1000
const longestPause = 60_000
/** A stream that held for less, in milliseconds, is no sign that the next one will: something in between may cut each of them. */
const steady = 10_000

/**
 * Hears of changes on the server while the page is looked at: a browser has few connections to one server, and a hidden tab needs none.
 * Whenever the stream opens, `hear` is told to look again, because what was told before it opened was not heard.
 * @param isWanted somebody is signed in
 */
export function useLiveStream(isWanted: () => boolean, hear: (change: Change) => void): void {
  if (!('EventSource' in window))
    return
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  function close(): void {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  function open(): void {
    close()
    const opened = new EventSource('/api/changes')
    source = opened
    let openedAt = Number.POSITIVE_INFINITY
    opened.onopen = () => {
      openedAt = Date.now()
      tellServerIsBack()
      hear({ kind: 'look-again' })
    }
    opened.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Change)
    // Browsers give up after a refusal, and all come back in the same second after a restart.
    opened.onerror = () => {
      close()
      if (Date.now() - openedAt >= steady)
        tries = 0
      timer = setTimeout(follow, Math.min(firstPause * 2 ** tries, longestPause) * (0.5 + Math.random()))
      tries += 1
    }
  }
  function follow(): void {
    if (!isWanted() || document.visibilityState === 'hidden')
      close()
    else if (source === null)
      open()
  }
  function comeBack(): void {
    tries = 0
    follow()
  }

  watch(isWanted, comeBack, { immediate: true })
  document.addEventListener('visibilitychange', comeBack)
  window.addEventListener('online', comeBack)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', comeBack)
    window.removeEventListener('online', comeBack)
    close()
  })
}
