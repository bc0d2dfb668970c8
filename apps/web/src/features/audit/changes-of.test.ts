import { describe, expect, it } from 'vitest'
import { changesOf } from './changes-of.ts'

function told(action: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null) {
  const { shape, fields } = changesOf({ action, before, after })
  return { shape, fields: fields.map(({ row, before, after }) => [row.field, before, after]) }
}

describe('what an entry tells', () => {
  it('is what differs, in the order of reading, and never an id, a version or a position', () => {
    expect(told('task.update', { id: 'a', priorityId: 'b', position: 1, code: 'I.1', title: 'Senas' }, { id: 'a', priorityId: 'b', position: 2, code: 'I.2', title: 'Naujas' }))
      .toEqual({ shape: 'changed', fields: [['code', 'I.1', 'I.2'], ['title', 'Senas', 'Naujas']] })
  })

  it('is all that was written where nothing was before, and all that is gone where nothing is after', () => {
    const task = { id: 'a', code: 'I.1', title: 'Uždavinys' }
    expect(told('task.create', null, task)).toEqual({ shape: 'written', fields: [['code', undefined, 'I.1'], ['title', undefined, 'Uždavinys']] })
    expect(told('task.delete', task, null)).toEqual({ shape: 'removed', fields: [['code', 'I.1', undefined], ['title', 'Uždavinys', undefined]] })
  })

  it('joins a value\'s state, number and reason: to a reader they are one thing', () => {
    const value = { kind: 'number', value: '5' }
    const { fields } = told('actual.save', { state: 'not-reported', value: null, reason: null, standing: 'draft', version: 1 }, { state: 'reported', value, reason: null, standing: 'draft', version: 2 })
    expect(fields).toEqual([['observed', { state: 'not-reported', value: null, reason: null }, { state: 'reported', value, reason: null }]])
  })

  it('calls a zero in place of nothing a change', () => {
    expect(told('actual.give-denominator', { expectedDenominator: null }, { expectedDenominator: '0' }).fields).toEqual([['expectedDenominator', null, '0']])
  })

  it.each([
    ['an empty text instead of none', { note: null }, { note: '' }],
    ['no alias instead of none said', {}, { aliases: [] }],
    ['the same list', { aliases: ['a', 'b'] }, { aliases: ['a', 'b'] }],
  ])('does not call %s a change', (_, before, after) => {
    expect(told('institution.update', before, after)).toEqual({ shape: 'changed', fields: [] })
  })

  it('names what else a change touched only where it touched something', () => {
    expect(told('target.change', { reason: null }, { reason: 'Taryba', asked: 0, withdrawn: 2, rejudged: 0 }).fields).toEqual([['reason', null, 'Taryba'], ['withdrawn', undefined, 2]])
  })

  it('is only that it was done, where nothing was kept or nothing can be said of it', () => {
    expect(told('session.sign-in', null, null)).toEqual({ shape: 'done', fields: [] })
    expect(told('unheard-of.verb', null, { some: 'thing' })).toEqual({ shape: 'done', fields: [] })
  })
})
