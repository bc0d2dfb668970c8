import { useQuery, useQueryCache } from '@pinia/colada'
import { cleanup } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { askAnew } from './ask-anew.ts'
import { renderPage } from './testing/render-page.ts'

afterEach(cleanup)

it('ends without a failure where a newer one overtakes it, and where the server cannot be asked', async () => {
  let asked = 0
  let isAway = false
  let cache: ReturnType<typeof useQueryCache> | undefined
  const page = defineComponent(() => {
    cache = useQueryCache()
    const { data } = useQuery({ key: ['number'], query: ({ signal }) => new Promise<number>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('called off')))
      asked += 1
      setTimeout(() => isAway ? reject(new Error('away')) : resolve(asked), 20)
    }) })
    return () => h('p', String(data.value))
  })
  const { findByText } = await renderPage(page)
  await findByText('1')
  await expect(Promise.all([askAnew(cache!, ['number']), askAnew(cache!, ['number'])])).resolves.toBeDefined()
  await findByText('3')
  isAway = true
  await expect(askAnew(cache!)).resolves.toBeUndefined()
  expect(asked).toBe(4)
})
