import type { Change, SubmissionForm } from '@rodykle/contracts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { request } from '../shared/http.ts'
import { answerByHand } from '../shared/testing/answer-by-hand.ts'
import { renderPage } from '../shared/testing/render-page.ts'
import { cellOf, formOf } from '../shared/testing/submission-fixture.ts'
import { useLiveChanges } from './live-changes.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const [cell, neighbour] = [cellOf({ version: 3 }), cellOf({ version: 5 })]
const form = formOf([cell, neighbour])
const { id, period: { id: periodId } } = form.submission
const formKey = ['submission', id]

/** What is on the screen, by what is asked for it: all that others may change, and at the end what they do not. */
const keys: Readonly<Record<string, readonly (string | number)[]>> = {
  form: formKey,
  list: ['submissions', 1],
  plans: ['plans'],
  overrides: ['period-overrides', 1],
  campaign: ['campaign', 1],
  notices: ['notices', 'unread'],
  value: ['value', cell.id],
  gaps: ['gaps'],
}
const changeable = Object.keys(keys).filter(name => name !== 'gaps')

async function look() {
  const asked = answerByHand()
  let world!: { take: (change: Change) => void, cache: ReturnType<typeof useQueryCache> }
  const [isShown, isListening] = [ref(true), ref(true)]
  const pages = defineComponent(() => {
    Object.entries(keys).forEach(([name, key]) => useQuery({ key: [...key], query: ({ signal }) => request<unknown>(`/${name}`, { signal }), staleTime: 10 ** 9 }))
    return () => null
  })
  const listener = defineComponent(() => {
    world = { take: useLiveChanges(), cache: useQueryCache() }
    return () => null
  })
  await renderPage(defineComponent(() => () => [isShown.value ? h(pages) : null, isListening.value ? h(listener) : null]))

  let seen = 0
  /** Lets time go by, and says what was asked since it was last said. */
  async function pass(milliseconds: number): Promise<string[]> {
    await vi.advanceTimersByTimeAsync(milliseconds)
    const fresh = asked.slice(seen)
    seen = asked.length
    return fresh.map(({ path }) => path.replace('/api/', ''))
  }
  async function answer(): Promise<void> {
    asked.forEach(({ path, answer }) => answer(path === '/api/form' ? form : path))
    await vi.advanceTimersByTimeAsync(0)
  }
  async function show(shown: boolean): Promise<void> {
    isShown.value = shown
    await nextTick()
  }
  async function stopListening(): Promise<void> {
    isListening.value = false
    await nextTick()
  }
  await answer()
  await pass(0)
  return { ...world, asked, pass, answer, show, stopListening }
}

const told = (...cells: { id: string, version: number }[]): Change => ({ kind: 'submissions', periodId, submissions: [{ id, cells }] })
const newer = told({ id: cell.id, version: 4 })
const ofSubmission: Change = { kind: 'submissions', periodId, submissions: [{ id, cells: null }] }
const remark: Change = { kind: 'beside', periodId, cells: [{ id: cell.id, submissionId: id }] }

describe('what others change is asked for again', () => {
  it.each<[string, Change, { atOnce?: string[], inASecond?: string[], later?: string[] }]>([
    ['a value: its form within a second, lists later', newer, { inASecond: ['form'], later: ['list', 'campaign'] }],
    ['a submission: the same', ofSubmission, { inASecond: ['form'], later: ['list', 'campaign'] }],
    ['another\'s submission: lists alone', { kind: 'submissions', periodId, submissions: [{ id: 'another', cells: null }] }, { later: ['list', 'campaign'] }],
    ['what is said of a value: its form, and what is open beside it', remark, { inASecond: ['form'], later: ['value'] }],
    ['a period: all that others may change', { kind: 'period', periodId }, { later: changeable }],
    ['what the person is told', { kind: 'notices' }, { later: ['notices'] }],
    ['something that may have been missed: all, at once', { kind: 'look-again' }, { atOnce: changeable }],
    ['the end of the session: nothing', { kind: 'signed-out' }, {}],
  ])('%s', async (_, change, { atOnce = [], inASecond = [], later = [] }) => {
    const { take, pass, answer } = await look()
    take(change)
    expect(await pass(999)).toEqual(atOnce)
    expect(await pass(1)).toEqual(inASecond)
    await answer()
    expect((await pass(1500)).toSorted()).toEqual(later.toSorted())
    await answer()
    expect(await pass(60_000)).toEqual([])
  })

  it('but a form not where every value is known already, from one\'s own save or otherwise', async () => {
    const { take, pass } = await look()
    take(told({ id: cell.id, version: 3 }, { id: neighbour.id, version: 4 }))
    expect(await pass(1000)).toEqual([])
  })

  it('nor where the answer to one\'s own save comes a little after the word of it', async () => {
    const { take, pass, cache } = await look()
    take(newer)
    expect(await pass(900)).toEqual([])
    cache.setQueryData<SubmissionForm>(formKey, { ...form, cells: [{ ...cell, version: 4 }, neighbour] })
    expect(await pass(100)).toEqual([])
  })

  it.each([
    ['one of the values is new', [told({ id: cell.id, version: 3 }), told({ id: neighbour.id, version: 6 })]],
    ['there is one that the form does not have', [told({ id: 'new', version: 1 })]],
    ['something else was told as well', [remark, told({ id: cell.id, version: 3 })]],
    ['something else was told as well, after it', [told({ id: cell.id, version: 3 }), ofSubmission]],
  ])('and it is where %s', async (_, changes) => {
    const { take, pass } = await look()
    changes.forEach(take)
    expect(await pass(1000)).toEqual(['form'])
  })

  it('where nobody looks only when somebody does', async () => {
    const { take, pass, show } = await look()
    await show(false)
    take({ kind: 'look-again' })
    take(newer)
    expect(await pass(5000)).toEqual([])
    await show(true)
    expect((await pass(0)).toSorted()).toEqual(changeable.toSorted())
  })
})

describe('many changes', () => {
  it('are asked for together: a form once a second at most, lists once in two and a half', async () => {
    const { take, pass, answer } = await look()
    const names: string[] = []
    for (let tenths = 0; tenths < 50; tenths++) {
      take(told({ id: cell.id, version: 4 + tenths }))
      names.push(...await pass(100))
      await answer()
    }
    const times = (name: string) => names.filter(other => other === name).length
    expect([times('form'), times('list'), times('campaign')]).toEqual([5, 2, 2])
  })

  it('do not keep the first answer from coming, and it is asked for once more when it has come', async () => {
    const { take, pass, answer, asked, cache } = await look()
    take(ofSubmission)
    expect(await pass(1000)).toEqual(['form'])
    const slow = asked.at(-1)
    for (let seconds = 0; seconds < 9; seconds++) {
      take(ofSubmission)
      expect((await pass(1000)).filter(name => name === 'form')).toEqual([])
    }
    expect(slow?.isCalledOff).toBe(false)
    slow?.answer({ ...form, version: 'slow' })
    expect(await pass(0)).toEqual(['form'])
    expect(cache.getQueryData(formKey)).toHaveProperty('version', 'slow')
    await answer()
    expect((await pass(60_000)).filter(name => name === 'form')).toEqual([])
  })

  it('but what has not come in a quarter of a minute is not waited for', async () => {
    const { take, pass, asked } = await look()
    take(ofSubmission)
    expect(await pass(1000)).toEqual(['form'])
    const lost = asked.at(-1)
    await pass(15_000)
    take({ kind: 'look-again' })
    expect(await pass(0)).toContain('form')
    expect(lost?.isCalledOff).toBe(true)
  })
})

it('nothing more is asked once nobody listens', async () => {
  const { take, pass, stopListening } = await look()
  take(newer)
  await stopListening()
  expect(await pass(10_000)).toEqual([])
})
