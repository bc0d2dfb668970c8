import { cleanup } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { ApiError } from './http.ts'
import { renderPage } from './testing/render-page.ts'
import { useAttempt } from './use-attempt.ts'

afterEach(cleanup)

async function anAttempt(): Promise<ReturnType<typeof useAttempt>> {
  let made: ReturnType<typeof useAttempt> | null = null
  await renderPage(defineComponent(() => {
    made = useAttempt()
    return () => null
  }))
  if (made === null)
    throw new Error('nothing was rendered')
  return made
}

it('is busy while the deed is under way, and not after it', async () => {
  const { busy, refusal, attempt } = await anAttempt()
  const { promise, resolve } = Promise.withResolvers<void>()
  const done = attempt(() => promise)
  expect(busy.value).toBe(true)
  resolve()
  await done
  expect([busy.value, refusal.value]).toEqual([false, null])
})

it('says in words why the deed was refused, until it is tried again', async () => {
  const { busy, refusal, attempt } = await anAttempt()
  await attempt(() => Promise.reject(new ApiError('period-not-open', 409)))
  expect([busy.value, refusal.value]).toEqual([false, 'Šis laikotarpis neatidarytas.'])
  const said: (string | null)[] = []
  await attempt(async () => void said.push(refusal.value))
  expect([...said, refusal.value]).toEqual([null, null])
})
