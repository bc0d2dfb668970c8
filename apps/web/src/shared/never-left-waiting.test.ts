import { useQuery } from '@pinia/colada'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { request } from './http.ts'
import { answerByHand } from './testing/answer-by-hand.ts'
import { renderPage } from './testing/render-page.ts'

afterEach(() => vi.unstubAllGlobals())

function pageCalled(name: string) {
  return defineComponent(() => {
    const { data, error } = useQuery({ key: ['number'], query: ({ signal }) => request<number>('/number', { signal }) })
    return () => h('p', `${name}: ${data.value ?? error.value?.message ?? 'laukiama'}`)
  })
}

/** Two pages that show the same, the first of them still waiting for it. */
async function twoPages() {
  const asked = answerByHand()
  const [first, second] = [pageCalled('pirmas'), pageCalled('antras')]
  const shown = ref<'first' | 'second' | 'neither'>('first')
  await renderPage(defineComponent(() => () => shown.value === 'neither' ? null : h(shown.value === 'first' ? first : second)))
  await screen.findByText('pirmas: laukiama')
  expect(asked).toHaveLength(1)
  return { asked, shown }
}

it.each([
  ['in its place', []],
  ['a moment after it', ['neither']],
] as const)('a page that comes %s, while what both show was being asked for, is not left waiting', async (_, between) => {
  const { asked, shown } = await twoPages()
  for (const step of between) {
    shown.value = step
    await nextTick()
  }
  shown.value = 'second'
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[0]?.isCalledOff).toBe(true)
  asked[1]?.answer(12)
  await screen.findByText('antras: 12')
})

it('nobody asks where nobody looks, nor again and again where the server refuses', async () => {
  const { asked, shown } = await twoPages()
  shown.value = 'neither'
  await waitFor(() => expect(asked[0]?.isCalledOff).toBe(true))
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(asked).toHaveLength(1)
  shown.value = 'second'
  await waitFor(() => expect(asked).toHaveLength(2))
  asked[1]?.refuse('not-found')
  await screen.findByText('antras: not-found')
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(asked).toHaveLength(2)
})
