import { describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useInlineEdit } from './use-inline-edit.ts'

function editOf(save: (text: string) => Promise<void> = async () => {}) {
  const value = ref('Senas pavadinimas')
  const saver = vi.fn(async (text: string) => {
    await save(text)
    value.value = text
  })
  const edit = useInlineEdit({
    value: () => value.value,
    save: saver,
    problemOf: text => text === '' ? 'Įrašykite pavadinimą.' : null,
    wordFailure: failure => `Nepavyko: ${(failure as Error).message}`,
  })
  return { edit, value, saver }
}

describe('a text edited where it stands', () => {
  it('saves what was typed, without the spaces around it', async () => {
    const { edit, value, saver } = editOf()
    expect(edit.draft.value).toBe('Senas pavadinimas')
    edit.write('  Naujas pavadinimas ')
    expect(await edit.commit()).toBe('saved')
    expect(saver).toHaveBeenCalledExactlyOnceWith('Naujas pavadinimas')
    expect(value.value).toBe('Naujas pavadinimas')
  })

  it.each([['left as it was', 'Senas pavadinimas'], ['only spaces added', ' Senas pavadinimas ']])('sends nothing when it was %s', async (_, text) => {
    const { edit, saver } = editOf()
    edit.write(text)
    expect(await edit.commit()).toBe('unchanged')
    expect(saver).not.toHaveBeenCalled()
  })

  it('stays open with a reason where nothing may be left blank, until something is typed', async () => {
    const { edit, saver } = editOf()
    edit.write('   ')
    expect(await edit.commit()).toBe('open')
    expect(edit.problem.value).toBe('Įrašykite pavadinimą.')
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
    edit.write('Naujas')
    expect(await edit.commit()).toBe('open')
    expect(edit.problem.value).toBe('Nepavyko: nėra ryšio')
    expect(edit.draft.value).toBe('Naujas')
    isDown = false
    expect(await edit.commit()).toBe('saved')
    expect(value.value).toBe('Naujas')
  })

  it('saves once while a save is on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { edit, saver } = editOf(() => promise)
    edit.write('Naujas')
    const first = edit.commit()
    expect(edit.isSaving.value).toBe(true)
    expect(await edit.commit()).toBe('open')
    resolve()
    expect(await first).toBe('saved')
    expect(saver).toHaveBeenCalledTimes(1)
  })
})
