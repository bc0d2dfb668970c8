import { expect, it } from 'vitest'
import { EventStream } from './event-stream.ts'

const read = (stream: EventStream) => String(stream.read() ?? '')

it('drops what a slow reader cannot take, and says so with one word when it reads again', () => {
  const stream = new EventStream({ kind: 'look-again' })
  expect(read(stream)).toMatch(/^retry: \d{4}\n\n$/)
  for (let count = 0; count < 10_000; count++)
    stream.tell({ kind: 'period', periodId: String(count) })
  expect(stream.readableLength).toBeLessThan(34_000)

  const text = read(stream) + read(stream)
  expect(text).toContain('"periodId":"0"')
  expect(text).not.toContain('"periodId":"9999"')
  expect(text.match(/look-again/g)).toHaveLength(1)
  stream.tell({ kind: 'notices' })
  expect(read(stream)).toBe('data: {"kind":"notices"}\n\n')
})

it('says nothing after its end, and tells of it once', () => {
  const stream = new EventStream(null)
  let count = 0
  stream.whenOver(() => count += 1)
  stream.finish()
  stream.finish()
  stream.tell({ kind: 'notices' })
  stream.breathe()
  stream.destroy()
  expect(count).toBe(1)
  stream.whenOver(() => count += 1)
  expect(count).toBe(2)
})
