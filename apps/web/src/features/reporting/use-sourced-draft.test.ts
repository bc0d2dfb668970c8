import { describe, expect, it } from 'vitest'
import { useSourcedDraft } from './use-sourced-draft.ts'

const kept = [{ id: 'a', value: '41', source: 'Registras' }, { id: 'b', value: null, source: '' }, { id: 'c', value: null, source: '' }]
const draft = () => useSourcedDraft(() => kept, () => ({ whole: true }))

describe('numbers typed over those that are kept', () => {
  it.each<[string, (sheet: ReturnType<typeof draft>) => void, object[]]>([
    ['are changed by a number, which takes the source of the others', sheet => sheet.editNumber('b', '1 204'), [{ id: 'b', value: '1204', source: 'Registras' }]],
    ['are changed by a zero, which is not an empty field', sheet => sheet.editNumber('b', '0'), [{ id: 'b', value: '0', source: 'Registras' }]],
    ['are changed by a source', sheet => sheet.editSource('a', 'Mokinių registras '), [{ id: 'a', value: '41', source: 'Mokinių registras' }]],
    ['are taken away when emptied', sheet => sheet.editNumber('a', null), [{ id: 'a', value: null, source: 'Registras' }]],
    ['are not changed by the same number written otherwise', sheet => sheet.editNumber('a', '41,0'), []],
    ['are not changed by a source without a number', sheet => sheet.editSource('b', 'Registras'), []],
    ['are not changed by what is no number', sheet => sheet.editNumber('b', 'keturi'), []],
    ['are not changed by half a person', sheet => sheet.editNumber('b', '4,5'), []],
  ])('%s', (_, edit, changes) => {
    const sheet = draft()
    edit(sheet)
    expect(sheet.changes.value).toEqual(changes)
  })

  it('take the source that was given last', () => {
    const sheet = draft()
    sheet.editSource('b', 'Sąrašas')
    sheet.editNumber('c', '7')
    expect(sheet.changes.value).toEqual([{ id: 'c', value: '7', source: 'Sąrašas' }])
  })

  it('are counted where they cannot be read, and forgotten once saved', () => {
    const sheet = draft()
    sheet.editNumber('b', '-1')
    sheet.editNumber('c', '5')
    expect(sheet.wrong.value).toBe(1)
    sheet.forget(['c'])
    expect(sheet.rows.value.map(({ text }) => text)).toEqual(['41', '-1', null])
  })
})
