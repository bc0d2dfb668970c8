import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerWith } from '../testing/answer-with.ts'
import { renderPage } from '../testing/render-page.ts'
import SearchBox from './SearchBox.vue'

afterEach(() => vi.unstubAllGlobals())
const hits = [
  { kind: 'indicator', id: 'i1', title: 'Su mokykla bendradarbiaujančių tėvų dalis', subtitle: 'II.1.1' },
  { kind: 'institution', id: 'u1', title: 'Jotvingių gimnazija', subtitle: '' },
]

async function search(text: string, found = hits) {
  answerWith({ '/api/search': { hits: found } })
  const { router } = await renderPage(SearchBox)
  const box = screen.getByRole('combobox', { name: 'Paieška' })
  await fireEvent.focus(box)
  await fireEvent.update(box, text)
  return { router, box }
}

describe('the search box', () => {
  it('takes the cursor on "/", but leaves a "/" typed in a field alone', async () => {
    await renderPage(SearchBox)
    const box = screen.getByRole('combobox')
    await fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).toBe(box)
    expect(box.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }))).toBe(true)
  })

  it('goes with arrows and Enter to what was found', async () => {
    const { router, box } = await search('gim')
    await screen.findAllByRole('option')
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('tėvų dalis')
    await fireEvent.keyDown(box, { key: 'ArrowDown' })
    expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: /Jotvingių/ }).id)
    await fireEvent.submit(box)
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/rodikliai?unit=u1'))
    expect(screen.queryByRole('option')).toBeNull()
  })

  it('closes on Escape and keeps what was typed', async () => {
    const { box } = await search('tev')
    await screen.findAllByRole('option')
    await fireEvent.keyDown(box, { key: 'Escape' })
    expect(screen.queryByRole('option')).toBeNull()
    expect((box as HTMLInputElement).value).toBe('tev')
  })

  it('says what to try when nothing is found', async () => {
    await search('xyz', [])
    expect(await screen.findByText(/Nieko nerasta/)).toBeTruthy()
  })
})
