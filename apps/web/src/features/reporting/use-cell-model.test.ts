import type { CellAnswer, SaveActual, SubmissionCell } from '@rodykle/contracts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { ApiError } from '../../shared/http.ts'
import { cellOf, ratio, summaryOf } from '../../shared/testing/submission-fixture.ts'
import { createPendingValues } from './pending-values.ts'
import { useCellModel } from './use-cell-model.ts'

const pending = createPendingValues('person')
const fraction = (numerator: string) => ({ kind: 'ratio', numerator, denominator: '41' } as const)
const loaded = () => cellOf({ observed: ratio('30', '41') })

function modelOf(cell: SubmissionCell, { isOpen = true, answers = [] as ('offline' | 'saved')[] } = {}) {
  const sent: SaveActual[] = []
  const model = effectScope().run(() => useCellModel({
    cell,
    tolerance: { percentPoints: '5', percentOfPlanned: '10' },
    isOpen: () => isOpen,
    pending,
    send: async (_id, save): Promise<CellAnswer> => {
      sent.push(save)
      if (answers.shift() === 'offline')
        throw new ApiError('network', 0)
      return { cell: { ...cell, observed: save.observed, comment: save.comment, version: save.version + 1 }, submission: summaryOf() }
    },
    onAnswer: () => {},
  }))!
  return { model, sent }
}

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

describe('typing back what was there', () => {
  it('needs no save', async () => {
    const { model, sent } = modelOf(loaded())
    model.editValue(fraction('34'))
    model.editValue(fraction('30'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual([])
    expect(model.isUnsaved).toBe(false)
    expect(localStorage.length).toBe(0)
  })

  it('is saved all the same when the answer to an earlier save got lost: nobody knows what the server has', async () => {
    const { model, sent } = modelOf(loaded(), { answers: ['offline'] })
    model.editValue(fraction('34'))
    await vi.advanceTimersByTimeAsync(600)
    expect(model.saveState).toBe('retrying')
    model.editValue(fraction('30'))
    await vi.advanceTimersByTimeAsync(600)
    expect(sent.map(({ observed }) => observed)).toEqual([ratio('34', '41'), ratio('30', '41')])
    expect(model.saveState).toBe('saved')
  })
})

describe('a value loaded anew', () => {
  it('shows what somebody else has made of it', () => {
    const cell = loaded()
    const { model } = modelOf(cell)
    model.refresh({ ...cell, observed: ratio('33', '41'), version: 2 })
    expect(model.draft.value).toEqual(fraction('33'))
  })

  it('leaves the typed text alone where it says the same', async () => {
    const cell = loaded()
    const { model, sent } = modelOf(cell)
    model.editValue(fraction('30,0'))
    model.refresh({ ...cell, standing: 'returned', version: 2 })
    expect(model.draft.value).toEqual(fraction('30,0'))
    expect(model.cell.standing).toBe('returned')
    model.editValue(fraction('31'))
    await vi.advanceTimersByTimeAsync(600)
    expect(sent[0]?.version).toBe(2)
  })

  it('is passed over where it is older than what a save has told', () => {
    const cell = loaded()
    const { model } = modelOf(cell)
    model.refresh({ ...cell, observed: ratio('33', '41'), version: 0 })
    expect(model.draft.value).toEqual(fraction('30'))
  })

  it('says who has changed it, until something is typed here', () => {
    const cell = loaded()
    const { model } = modelOf(cell)
    model.refresh({ ...cell, observed: ratio('33', '41'), updatedBy: 'Pavaduotoja', updatedById: 'p', updatedAt: '2026-11-22T08:00:00.000Z', version: 2 })
    expect(model.changedBy).toEqual({ who: 'Pavaduotoja', whoId: 'p', at: '2026-11-22T08:00:00.000Z' })
    model.editValue(fraction('34'))
    expect(model.changedBy).toBeNull()
  })

  it('is laid beside what is typed at once, and nothing is sent until a person has chosen', async () => {
    const cell = loaded()
    const { model, sent } = modelOf(cell)
    const theirs = { ...cell, observed: ratio('33', '41'), version: 2 }
    model.editValue(fraction('34'))
    model.refresh(theirs)
    await vi.advanceTimersByTimeAsync(5000)
    expect([model.conflict, model.draft.value, sent]).toEqual([theirs, fraction('34'), []])
    model.keepMine()
    expect(sent).toMatchObject([{ observed: ratio('34', '41'), version: 2 }])
  })

  it('is the newest of several that came while a person was choosing', () => {
    const cell = loaded()
    const { model } = modelOf(cell)
    model.editValue(fraction('34'))
    model.refresh({ ...cell, observed: ratio('33', '41'), version: 2 })
    model.refresh({ ...cell, observed: ratio('32', '41'), version: 3 })
    model.keepTheirs()
    expect(model.draft.value).toEqual(fraction('32'))
  })

  it('is no quarrel where both wrote the same', async () => {
    const cell = loaded()
    const { model, sent } = modelOf(cell)
    model.editValue(fraction('34'))
    model.refresh({ ...cell, observed: ratio('34', '41'), version: 2 })
    await vi.advanceTimersByTimeAsync(5000)
    expect([model.conflict, model.isUnsaved, sent, localStorage.length]).toEqual([null, false, [], 0])
  })

  it('does not stop what is typed where only what stands around it has changed', async () => {
    const cell = loaded()
    const { model, sent } = modelOf(cell)
    model.editValue(fraction('34'))
    model.refresh({ ...cell, expectedDenominator: '41', version: 2 })
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toMatchObject([{ observed: ratio('34', '41'), version: 2 }])
    expect(model.conflict).toBeNull()
  })

  it('is waited for by its own answer while a save is on its way', async () => {
    const cell = loaded()
    const { model } = modelOf(cell)
    model.editValue(fraction('34'))
    vi.advanceTimersByTime(600)
    expect(model.saveState).toBe('saving')
    model.refresh({ ...cell, observed: ratio('34', '41'), version: 2 })
    expect(model.conflict).toBeNull()
    await vi.advanceTimersByTimeAsync(0)
    expect(model.saveState).toBe('saved')
  })
})

describe('what waited in the browser', () => {
  const keep = (cell: SubmissionCell, numerator: string, version = cell.version) => pending.put(cell.id, { version, draft: { value: fraction(numerator), absence: null, comment: '' } })

  it('is sent when the value is still the one it was typed over', async () => {
    const cell = loaded()
    keep(cell, '34')
    const { sent } = modelOf(cell)
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toMatchObject([{ observed: ratio('34', '41'), version: 1 }])
    expect(pending.get(cell.id)).toBeNull()
  })

  it('is laid beside the other when the value has changed since', async () => {
    const cell = { ...loaded(), version: 3 }
    keep(cell, '34', 1)
    const { model, sent } = modelOf(cell)
    await vi.advanceTimersByTimeAsync(5000)
    expect(sent).toEqual([])
    expect(model.conflict).toEqual(cell)
    model.keepMine()
    expect(sent).toMatchObject([{ observed: ratio('34', '41'), version: 3 }])
  })

  it('is asked about again however often the page is loaded anew, also when more has been typed without choosing', async () => {
    const cell = cellOf({ observed: ratio('30', '41'), version: 5 })
    keep(cell, '34', 4)
    modelOf(cell).model.editValue(fraction('35'))
    const { model, sent } = modelOf(cell)
    await vi.advanceTimersByTimeAsync(5000)
    expect(model.saveState).toBe('conflict')
    expect(model.draft.value).toEqual(fraction('35'))
    expect(sent).toEqual([])
  })

  it('is kept where it waits to be chosen, though the person\'s other tab has saved the same value', async () => {
    const cell = loaded()
    const { model } = modelOf(cell)
    model.editValue({ ...fraction('34'), denominator: null })
    pending.remove(cell.id)
    const theirs = { ...cell, observed: ratio('50', '60'), version: cell.version + 1 }
    model.refresh(theirs)
    expect(model.saveState).toBe('conflict')
    const again = modelOf(theirs).model
    expect(again.saveState).toBe('conflict')
    expect(again.draft.value).toMatchObject({ numerator: '34' })
  })

  it('is forgotten when the server has it', () => {
    const cell = { ...loaded(), version: 3 }
    keep(cell, '30', 1)
    const { model } = modelOf(cell)
    expect(model.conflict).toBeNull()
    expect(pending.get(cell.id)).toBeNull()
  })

  it('is shown but cannot be sent when the value is locked', () => {
    const cell = loaded()
    keep(cell, '34')
    const { model, sent } = modelOf(cell, { isOpen: false })
    expect(model.conflict).toEqual(cell)
    model.keepTheirs()
    expect(model.draft.value).toEqual(fraction('30'))
    expect(pending.get(cell.id)).toBeNull()
    expect(sent).toEqual([])
  })

  it('of another person is not seen', () => {
    const cell = loaded()
    createPendingValues('colleague').put(cell.id, { version: 1, draft: { value: fraction('99'), absence: null, comment: '' } })
    expect(modelOf(cell).model.draft.value).toEqual(fraction('30'))
  })

  it.each([['nothing', '{'], ['another shape', '{"version":1,"draft":{"numerator":"34"}}'], ['a number', '7']])('is left alone when it is %s that can be read', (_case, text) => {
    const cell = loaded()
    localStorage.setItem(`rodykle.pending.person.${cell.id}`, text)
    expect(modelOf(cell).model.draft.value).toEqual(fraction('30'))
  })
})

it('works where nothing may be kept in the browser', async () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const kept = createPendingValues('person', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
  expect(() => kept.put('id', { version: 1, draft: { value: fraction('1'), absence: null, comment: '' } })).not.toThrow()
  expect(kept.get('id')).toBeNull()
})
