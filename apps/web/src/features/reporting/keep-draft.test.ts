import { describe, expect, it } from 'vitest'
import { cellOf } from '../../shared/testing/submission-fixture.ts'
import { withIdsOf } from './keep-draft.ts'

const saved = (...events: { id: string, date: string, title: string }[]) => cellOf({ observed: { state: 'reported', value: { kind: 'events', events } } })
const typed = (...events: { id?: string, date: string | null, title: string }[]) => ({ value: { kind: 'events', events, none: false } as const, absence: null, comment: '' })

describe('events that were just saved', () => {
  it.each([
    ['get their ids', typed({ date: '2026-09-01', title: 'A ' }), ['a']],
    ['keep those they have', typed({ id: 'a', date: '2026-09-02', title: 'Kitas' }), ['a']],
    ['of one day and title get one each', typed({ date: '2026-09-02', title: 'B' }, { date: '2026-09-02', title: 'B' }), ['b', 'c']],
    ['that were typed since wait', typed({ date: '2026-09-01', title: 'A' }, { date: null, title: '' }), ['a', undefined]],
  ])('%s', (_, draft, ids) => {
    const cell = saved({ id: 'a', date: '2026-09-01', title: 'A' }, { id: 'b', date: '2026-09-02', title: 'B' }, { id: 'c', date: '2026-09-02', title: 'B' })
    const { value } = withIdsOf({ ...draft, value: { ...draft.value, events: [...draft.value.events] } }, cell)
    expect(value.kind === 'events' && value.events.map(({ id }) => id)).toEqual(ids)
    expect(value.kind === 'events' && value.events.map(({ title }) => title)).toEqual(draft.value.events.map(({ title }) => title))
  })
})
