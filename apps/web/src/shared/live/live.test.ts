import type { Change } from '@rodykle/contracts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { coalesce } from './coalesce.ts'
import { onServerBack } from './server-is-back.ts'
import { useLiveStream } from './use-live-stream.ts'

class Source {
  static readonly opened: Source[] = []
  isClosed = false
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly address: string

  constructor(address: string) {
    this.address = address
    Source.opened.push(this)
  }

  close(): void {
    this.isClosed = true
  }
}

const open = () => Source.opened.filter(({ isClosed }) => !isClosed)

function look(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Source)
  Source.opened.length = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function follow(isSignedIn = ref(true)) {
  const heard: Change[] = []
  const scope = effectScope()
  scope.run(() => useLiveStream(() => isSignedIn.value, change => heard.push(change)))
  return { heard, isSignedIn, scope }
}

describe('the stream of changes', () => {
  it('passes on what it is told, after a look at everything', () => {
    const { heard, scope } = follow()
    expect(open().map(({ address }) => address)).toEqual(['/api/changes'])
    open()[0]?.onopen?.()
    open()[0]?.onmessage?.({ data: '{"kind":"notices"}' })
    expect(heard).toEqual([{ kind: 'look-again' }, { kind: 'notices' }])
    scope.stop()
    expect(open()).toEqual([])
  })

  it('is open only while the page is looked at, and while somebody is signed in', async () => {
    const { isSignedIn, scope } = follow(ref(false))
    expect(open()).toEqual([])
    isSignedIn.value = true
    await nextTick()
    expect(open()).toHaveLength(1)
    look('hidden')
    expect(open()).toEqual([])
    look('visible')
    expect(open()).toHaveLength(1)
    isSignedIn.value = false
    await nextTick()
    expect(open()).toEqual([])
    scope.stop()
  })

  it('comes back by itself when it breaks, ever later, and at once when there is a network again', () => {
    const { heard, scope } = follow()
    const fail = () => open()[0]?.onerror?.()
    fail()
    expect(open()).toEqual([])
    vi.advanceTimersByTime(1500)
    expect(open()).toHaveLength(1)
    for (let tries = 0; tries < 8; tries++) {
      fail()
      vi.advanceTimersByTime(90_000)
    }
    fail()
    vi.advanceTimersByTime(29_000)
    expect(open()).toEqual([])
    window.dispatchEvent(new Event('online'))
    expect(open()).toHaveLength(1)
    expect(heard).toEqual([])
    open()[0]?.onopen?.()
    expect(heard).toEqual([{ kind: 'look-again' }])
    scope.stop()
  })

  it('wakes whatever waits for the server whenever it opens, for as long as it listens', () => {
    const wake = vi.fn()
    const stop = onServerBack(wake)
    const { scope } = follow()
    expect(wake).not.toHaveBeenCalled()
    open()[0]?.onopen?.()
    expect(wake).toHaveBeenCalledTimes(1)
    open()[0]?.onerror?.()
    vi.advanceTimersByTime(1500)
    expect(wake).toHaveBeenCalledTimes(1)
    open()[0]?.onopen?.()
    expect(wake).toHaveBeenCalledTimes(2)
    stop()
    look('hidden')
    look('visible')
    open()[0]?.onopen?.()
    expect(wake).toHaveBeenCalledTimes(2)
    scope.stop()
  })

  it.each([
    ['at once to what had held', 20_000, 1],
    ['ever later to what is cut as soon as it opens', 0, 0],
  ])('comes back %s', (_, held, opened) => {
    const { scope } = follow()
    for (let times = 0; times < 6; times++) {
      open()[0]?.onopen?.()
      vi.advanceTimersByTime(held)
      open()[0]?.onerror?.()
      vi.advanceTimersByTime(times < 5 ? 90_000 : 1500)
    }
    expect(open()).toHaveLength(opened)
    scope.stop()
  })
})

it('looks once after a burst, for each name', () => {
  const ran: string[] = []
  const { soon, stop } = coalesce(name => ran.push(name), 1000)
  for (let time = 0; time < 900; time += 100) {
    soon('forma')
    vi.advanceTimersByTime(100)
  }
  soon('sąrašas')
  expect(ran).toEqual([])
  vi.advanceTimersByTime(100)
  expect(ran).toEqual(['forma'])
  soon('forma')
  stop()
  vi.advanceTimersByTime(5000)
  expect(ran).toEqual(['forma'])
})
