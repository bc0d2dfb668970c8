import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useToasts } from './toasts.ts'

const { toasts, notify, dismiss } = useToasts()
const texts = () => toasts.value.map(toast => toast.text)
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  toasts.value.forEach(toast => dismiss(toast.id))
  vi.useRealTimers()
})

describe('a notice', () => {
  it('goes by itself when it has been read', () => {
    notify('Išsaugota')
    vi.advanceTimersByTime(10_000)
    expect(texts()).toEqual([])
  })

  it.each([
    ['a problem', { kind: 'problem' }],
    ['something that can be undone', { action: { label: 'Atšaukti', run: () => {} } }],
  ] as const)('about %s stays until it is dismissed', (_, options) => {
    notify('Pašalinta', options)
    vi.advanceTimersByTime(60_000)
    expect(texts()).toEqual(['Pašalinta'])
    dismiss(toasts.value[0]!.id)
    expect(texts()).toEqual([])
  })

  it('makes room: no more than three stand at once, the newest last', () => {
    for (const text of ['1', '2', '3', '4'])
      notify(text, { kind: 'problem' })
    expect(texts()).toEqual(['2', '3', '4'])
  })
})
