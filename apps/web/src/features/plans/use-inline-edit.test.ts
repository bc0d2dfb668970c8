import { describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useInlineEdit } from './use-inline-edit.ts'

function editOf(save: (text: string) => Promise<void> = async () => {}) {
  const value = ref('Senas pavadinimas')
  const saver = vi.fn(async (text: string) => {
    await save(text)
    value.value = text
  })
  const edit = effectScope().run(() => useInlineEdit({
    value: () => value.value,
    save: saver,
    problemOf: text => text === '' ? 'Įrašykite pavadinimą.' : null,
    wordFailure: failure => `Nepavyko: ${(failure as Error).message}`,
  }))!
  return { edit, value, saver }
}

describe('a text edited where it stands', () => {
  it('saves what was typed, without the spaces around it, and says so', async () => {
    const { edit, value, saver } = editOf()
    edit.start()
    expect(edit.draft.value).toBe('Senas pavadinimas')
    edit.write('  Naujas pavadinimas ')
    expect(await edit.commit()).toBe(true)
    expect(saver).toHaveBeenCalledExactlyOnceWith('Naujas pavadinimas')
    expect(value.value).toBe('Naujas pavadinimas')
    expect(edit.isEditing.value).toBe(false)
    expect(edit.wasSaved.value).toBe(true)
  })

  it.each([['left as it was', 'Senas pavadinimas'], ['only spaces added', ' Senas pavadinimas ']])('sends nothing when it was %s', async (_, text) => {
    const { edit, saver } = editOf()
    edit.start()
    edit.write(text)
    expect(await edit.commit()).toBe(true)
    expect(saver).not.toHaveBeenCalled()
    expect(edit.wasSaved.value).toBe(false)
  })

  it('gives up what was typed', async () => {
    const { edit, value } = editOf()
    edit.start()
    edit.write('Kitas')
    edit.revert()
    expect(edit.isEditing.value).toBe(false)
    edit.start()
    expect(edit.draft.value).toBe('Senas pavadinimas')
    expect(value.value).toBe('Senas pavadinimas')
  })

  it('stays open with a reason where nothing may be left blank', async () => {
    const { edit, saver } = editOf()
    edit.start()
    edit.write('   ')
    expect(await edit.commit()).toBe(false)
    expect(edit.problem.value).toBe('Įrašykite pavadinimą.')
    expect(edit.isEditing.value).toBe(true)
    expect(saver).not.toHaveBeenCalled()
    edit.write('A')
    expect(edit.problem.value).toBeNull()
  })

  it('keeps what was typed when it could not be saved, so that it can be tried again', async () => {
    let isDown = true
    const { edit, value } = editOf(async () => {
      if (isDown)
        throw new Error('nėra ryšio')
    })
    edit.start()
    edit.write('Naujas')
    expect(await edit.commit()).toBe(false)
    expect(edit.problem.value).toBe('Nepavyko: nėra ryšio')
    expect(edit.draft.value).toBe('Naujas')
    isDown = false
    expect(await edit.commit()).toBe(true)
    expect(value.value).toBe('Naujas')
  })

  it('saves once while a save is on its way, and cannot be given up meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { edit, saver } = editOf(() => promise)
    edit.start()
    edit.write('Naujas')
    const first = edit.commit()
    expect(edit.isSaving.value).toBe(true)
    expect(await edit.commit()).toBe(false)
    edit.revert()
    expect(edit.isEditing.value).toBe(true)
    resolve()
    expect(await first).toBe(true)
    expect(saver).toHaveBeenCalledTimes(1)
  })
})
