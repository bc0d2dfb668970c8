import type { CellAnswer } from '@rodykle/contracts'
import type { CellModel } from './use-cell-model.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { cellOf, ratio, summaryOf } from '../../shared/testing/submission-fixture.ts'
import { createPendingValues } from './pending-values.ts'
import { createUndoHistory } from './undo-history.ts'
import { useCellModel } from './use-cell-model.ts'

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

const fraction = (numerator: string) => ({ kind: 'ratio', numerator, denominator: '41' } as const)
const numeratorOf = ({ draft }: CellModel) => draft.value.kind === 'ratio' ? draft.value.numerator : null

/** Two values of a form, both "30 of 41", that save themselves. */
function aForm() {
  const models: CellModel[] = []
  const sent: (string | null)[] = []
  const history = createUndoHistory(id => models.find(({ cell }) => cell.id === id))
  for (const loaded of [cellOf({ observed: ratio('30', '41') }), cellOf({ observed: ratio('30', '41') })]) {
    models.push(effectScope().run(() => useCellModel({
      cell: loaded,
      tolerance: { percentPoints: '5', percentOfPlanned: '10' },
      isOpen: () => true,
      pending: createPendingValues('person'),
      send: async (_id, save): Promise<CellAnswer> => {
        sent.push(save.observed.state === 'reported' && save.observed.value.kind === 'ratio' ? save.observed.value.numerator : null)
        return { cell: { ...loaded, observed: save.observed, comment: save.comment, version: save.version + 1 }, submission: summaryOf() }
      },
      onAnswer: () => {},
      history,
    }))!)
  }
  return { history, sent, one: models[0]!, other: models[1]! }
}

function type(model: CellModel, ...texts: string[]): void {
  texts.forEach(text => model.editValue(fraction(text)))
  model.flush()
}

describe('undoing', () => {
  it('takes back what was typed in a field as one step, saves what stood there before, and does it again', async () => {
    const { history, one, sent } = aForm()
    type(one, '3', '34')
    type(one, '35')
    await vi.advanceTimersByTimeAsync(1000)
    const seen = []
    for (const deed of [history.undo, history.undo, history.redo, history.redo]) {
      expect(deed()).toEqual({ done: [one.cell.id], kept: [] })
      seen.push(numeratorOf(one))
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(seen).toEqual(['34', '30', '34', '35'])
    expect(sent).toEqual(['34', '35', '34', '30', '34', '35'])
    expect([history.redo(), one.isUnsaved]).toEqual([null, false])
  })

  it('takes a pasted block back as one step, by its own button also when more was typed since', () => {
    const { history, one, other } = aForm()
    const step = history.asOneStep(() => {
      one.editValue(fraction('1'))
      other.editValue(fraction('2'))
    })
    one.editComment('Pastaba')
    expect(history.undo(step!)).toEqual({ done: [other.cell.id], kept: [one.cell.id] })
    expect([numeratorOf(one), numeratorOf(other)]).toEqual(['1', '30'])
    expect(history.undo(step!)).toBeNull()

    history.forget()
    history.asOneStep(() => {
      one.editValue(fraction('7'))
      other.editValue(fraction('8'))
    })
    expect(history.undo()?.done).toHaveLength(2)
    expect([numeratorOf(one), numeratorOf(other)]).toEqual(['1', '30'])
  })

  it('brings back a cleared value, and takes back an absence and a comment', () => {
    const { history, one } = aForm()
    one.clear()
    one.flush()
    one.editAbsence({ state: 'not-measured', reason: 'Matuosime pavasarį.' })
    one.flush()
    one.editComment('Pastaba')
    one.flush()
    history.undo()
    expect(one.draft.comment).toBe('')
    history.undo()
    expect([one.draft.absence, numeratorOf(one)]).toEqual([null, null])
    history.undo()
    expect(numeratorOf(one)).toBe('30')
    expect(history.undo()).toBeNull()
  })

  it('never writes over what a colleague has made of the value since', async () => {
    const { history, one, other, sent } = aForm()
    history.asOneStep(() => {
      one.editValue(fraction('34'))
      other.editValue(fraction('35'))
    })
    await vi.advanceTimersByTimeAsync(1000)
    one.refresh({ ...one.cell, observed: ratio('33', '41'), version: 9 })
    expect(history.undo()).toEqual({ done: [other.cell.id], kept: [one.cell.id] })
    await vi.advanceTimersByTimeAsync(1000)
    expect([numeratorOf(one), numeratorOf(other), sent]).toEqual(['33', '30', ['34', '35', '30']])
  })

  it('passes over what was typed and typed back', () => {
    const { history, one, other } = aForm()
    type(one, '34')
    type(other, '3', '30')
    history.undo()
    expect(numeratorOf(one)).toBe('30')
  })
})
