import type { CellAnswer, SubmissionCell } from '@rodykle/contracts'
import type { CellContent } from './read-draft.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { ApiError } from '../../shared/http.ts'
import { tellServerIsBack } from '../../shared/live/server-is-back.ts'
import { cellOf, ratio, summaryOf } from '../../shared/testing/submission-fixture.ts'
import { useCellSaver } from './use-cell-saver.ts'

const fraction = (numerator: string): CellContent => ({ observed: { state: 'reported', value: { kind: 'ratio', numerator, denominator: '41' } }, comment: null })
const offline = new ApiError('network', 0)

/** A server that answers when told to. */
function server() {
  const requests: { content: CellContent, version: number, answer: (version: number) => void, refuse: (error: ApiError) => void }[] = []
  const send = (content: CellContent, version: number) => new Promise<CellAnswer>((resolve, reject) => {
    requests.push({ content, version, refuse: reject, answer: newVersion => resolve({ cell: cellOf({ version: newVersion }), submission: summaryOf() }) })
  })
  return { requests, send, last: () => requests.at(-1)! }
}

function saverWith(api = server()) {
  const scope = effectScope()
  const onSaved = vi.fn()
  const onAlreadyThere = vi.fn()
  const saver = scope.run(() => useCellSaver({ version: 1, send: api.send, onSaved, onAlreadyThere }))!
  return { ...api, saver, scope, onSaved, onAlreadyThere }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving by itself', () => {
  it('sends once, 600 ms after the last key', async () => {
    const { saver, requests } = saverWith()
    saver.schedule(fraction('3'))
    await vi.advanceTimersByTimeAsync(500)
    saver.schedule(fraction('34'))
    await vi.advanceTimersByTimeAsync(599)
    expect(requests).toHaveLength(0)
    expect(saver.state.value).toBe('typing')
    await vi.advanceTimersByTimeAsync(1)
    expect(requests.map(({ content }) => content)).toEqual([fraction('34')])
    expect(saver.state.value).toBe('saving')
  })

  it('does not wait for the pause when the field is left', () => {
    const { saver, requests } = saverWith()
    saver.schedule(fraction('34'))
    saver.flush()
    expect(requests).toHaveLength(1)
  })

  it('keeps one request under way and sends what was typed meanwhile over the new version', async () => {
    const { saver, requests, last, onSaved } = saverWith()
    saver.schedule(fraction('3'))
    saver.flush()
    saver.schedule(fraction('34'))
    saver.flush()
    expect(requests).toHaveLength(1)
    last().answer(2)
    await settled()
    expect(onSaved).toHaveBeenLastCalledWith(expect.anything(), false)
    expect(requests[1]).toMatchObject({ content: fraction('34'), version: 2 })
    last().answer(3)
    await settled()
    expect(onSaved).toHaveBeenLastCalledWith(expect.anything(), true)
    expect(saver.state.value).toBe('saved')
  })

  it('still waits for the pause when an earlier save is answered in the middle of typing', async () => {
    const { saver, requests, last } = saverWith()
    saver.schedule(fraction('3'))
    saver.flush()
    saver.schedule(fraction('34'))
    last().answer(2)
    await settled()
    expect(saver.state.value).toBe('typing')
    expect(requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(600)
    expect(requests).toHaveLength(2)
  })

  it('forgets what was about to go when it became unreadable', async () => {
    const { saver, requests } = saverWith()
    saver.schedule(fraction('34'))
    saver.hold()
    await vi.advanceTimersByTimeAsync(5000)
    expect(requests).toHaveLength(0)
  })
})

describe('without an answer', () => {
  it('tries again after 1, 2, 4 … and at most 30 seconds', async () => {
    const { saver, requests, last } = saverWith()
    saver.schedule(fraction('34'))
    saver.flush()
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      last().refuse(offline)
      await settled()
      expect(saver.state.value).toBe('retrying')
      const before = requests.length
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1)
      expect(requests).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(requests).toHaveLength(before + 1)
    }
    last().answer(2)
    await settled()
    expect(saver.state.value).toBe('saved')
  })

  it('goes on trying through ten minutes without a network, never more than 30 seconds apart, and saves the newest when it is back', async () => {
    const { saver, requests, last, onSaved } = saverWith()
    const tenMinutes = Date.now() + 600_000
    let tried = Date.now()
    saver.schedule(fraction('34'))
    saver.flush()
    while (Date.now() < tenMinutes) {
      last().refuse(offline)
      await settled()
      expect(saver.state.value).toBe('retrying')
      expect(saver.error.value?.code).toBe('network')
      // Half-way more is typed: that it is typed makes it no less unsaved.
      if (requests.length === 12)
        saver.schedule(fraction('35'))
      await vi.advanceTimersToNextTimerAsync()
      expect(Date.now() - tried).toBeLessThanOrEqual(30_000)
      tried = Date.now()
    }
    expect(requests.length).toBeGreaterThan(20)
    expect(requests.length).toBeLessThan(40)
    last().answer(2)
    await settled()
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(expect.anything(), true)
    expect(last().content).toEqual(fraction('35'))
    expect(saver.state.value).toBe('saved')
    const count = requests.length
    await vi.advanceTimersByTimeAsync(600_000)
    expect(requests).toHaveLength(count)
  })

  it.each([
    ['the connection is back', () => window.dispatchEvent(new Event('online'))],
    ['the server is heard again', tellServerIsBack],
  ])('tries at once when %s, and not once more when its own time comes', async (_, tell) => {
    const { saver, requests, last } = saverWith()
    tell()
    saver.schedule(fraction('34'))
    saver.flush()
    tell()
    expect(requests).toHaveLength(1)
    last().refuse(offline)
    await settled()
    tell()
    expect(requests).toHaveLength(2)
    last().answer(2)
    await settled()
    tell()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(2)
    expect(saver.state.value).toBe('saved')
  })

  it.each([['a broken server', 500], ['a busy one', 503], ['too many requests', 429]])('takes %s for a passing trouble', async (_case, status) => {
    const { saver, last } = saverWith()
    saver.schedule(fraction('34'))
    saver.flush()
    last().refuse(new ApiError('internal', status))
    await settled()
    expect(saver.state.value).toBe('retrying')
  })

  it('stops trying when its page is left', async () => {
    const { saver, scope, requests, last } = saverWith()
    saver.schedule(fraction('34'))
    saver.flush()
    last().refuse(offline)
    await settled()
    scope.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    window.dispatchEvent(new Event('online'))
    tellServerIsBack()
    expect(requests).toHaveLength(1)
  })

  it('nor starts to, when the page was left before the answer failed to come', async () => {
    const { saver, scope, requests, last } = saverWith()
    saver.schedule(fraction('34'))
    saver.flush()
    scope.stop()
    last().refuse(offline)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(1)
  })
})

it('says when the server refuses, and does not ask again by itself', async () => {
  const { saver, requests, last } = saverWith()
  saver.schedule(fraction('34'))
  saver.flush()
  last().refuse(new ApiError('value-locked', 409))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saver.state.value).toBe('refused')
  expect(saver.error.value?.code).toBe('value-locked')
  expect(requests).toHaveLength(1)
})

describe('a value changed meanwhile', () => {
  const changed = (current: SubmissionCell) => new ApiError('changed-meanwhile', 409, { current })

  async function inConflict() {
    const world = saverWith()
    world.saver.schedule(fraction('34'))
    world.saver.flush()
    const theirs = cellOf({ observed: ratio('30', '41'), version: 5 })
    world.last().refuse(changed(theirs))
    await settled()
    return { ...world, theirs }
  }

  it('is shown, and nothing goes out until a person has chosen', async () => {
    const { saver, requests, theirs } = await inConflict()
    expect(saver.state.value).toBe('conflict')
    expect(saver.conflict.value).toEqual(theirs)
    saver.schedule(fraction('35'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(requests).toHaveLength(1)
  })

  it('is overwritten knowingly, with the newest that was typed', async () => {
    const { saver, last } = await inConflict()
    saver.schedule(fraction('35'))
    saver.keepMine()
    expect(last()).toMatchObject({ content: fraction('35'), version: 5 })
    expect(saver.conflict.value).toBeNull()
  })

  it('or is kept', async () => {
    const { saver, requests, theirs } = await inConflict()
    expect(saver.keepTheirs()).toEqual(theirs)
    expect(saver.state.value).toBe('saved')
    expect(requests).toHaveLength(1)
  })

  it('is no conflict when it is what was sent: the first answer got lost on its way', async () => {
    const { saver, last, onAlreadyThere } = saverWith()
    saver.schedule(fraction('34'))
    saver.flush()
    last().refuse(changed(cellOf({ observed: ratio('34.0', '41'), version: 2 })))
    await settled()
    expect(saver.state.value).toBe('saved')
    expect(onAlreadyThere).toHaveBeenCalledOnce()
  })
})
