import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, nextTick } from 'vue'
import { useAddress } from './address.ts'
import { renderPage } from './testing/render-page.ts'

async function at(address: string) {
  let used: ReturnType<typeof useAddress> & { search: ReturnType<ReturnType<typeof useAddress>['typed']> } | undefined
  const page = await renderPage(defineComponent({
    setup() {
      const address = useAddress()
      used = { ...address, search: address.typed('ieskoti') }
      return () => null
    },
  }), { at: address })
  return { ...used!, router: page.router, query: () => page.router.currentRoute.value.query }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what a page is narrowed to', () => {
  it('is read from its address and written there, beside what else stands in it', async () => {
    const { read, write, query } = await at('/?year=2026&vaidmuo=head')
    expect(read('vaidmuo')).toBe('head')
    expect(read('ieskoti')).toBeNull()
    write({ vaidmuo: null, busena: 'aktyvi' })
    await vi.runAllTimersAsync()
    expect(query()).toEqual({ year: '2026', busena: 'aktyvi' })
  })

  it('is written once after several letters, and only when the hand rests', async () => {
    const { search, query, router } = await at('/')
    const replace = vi.spyOn(router, 'replace')
    for (const letters of ['j', 'jo', 'jot']) {
      search.value = letters
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(query()).toEqual({})
    await vi.advanceTimersByTimeAsync(200)
    expect(query()).toEqual({ ieskoti: 'jot' })
    expect(replace).toHaveBeenCalledTimes(1)
  })

  it('follows the address when somebody goes back', async () => {
    const { search, router } = await at('/?ieskoti=jot')
    expect(search.value).toBe('jot')
    await router.push('/?ieskoti=putinai')
    await nextTick()
    expect(search.value).toBe('putinai')
  })
})
