import { fireEvent, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../testing/render-page.ts'
import UiNumberInput from './UiNumberInput.vue'

async function typed(text: string) {
  const { emitted } = await renderPage(UiNumberInput, { props: { modelValue: '1', label: 'Skaitiklis' } })
  await fireEvent.update(screen.getByLabelText('Skaitiklis'), text)
  return { model: emitted('update:modelValue')[0], parsed: emitted('parsed')[0] }
}

describe('a number field', () => {
  it.each([
    ['82,9', '82,9', { ok: true, value: '82.9' }],
    ['1 234.5', '1 234.5', { ok: true, value: '1234.5' }],
    ['0', '0', { ok: true, value: '0' }],
    ['abc', 'abc', { ok: false, reason: 'not-a-number' }],
    ['1.234.567', '1.234.567', { ok: false, reason: 'ambiguous' }],
  ])('hands over "%s" as typed, and what it reads in it', async (text, model, parsed) => {
    expect(await typed(text)).toEqual({ model: [model], parsed: [parsed] })
  })

  it.each(['', '   '])('hands over null when emptied to "%s", never an empty text or zero', async (text) => {
    expect(await typed(text)).toEqual({ model: [null], parsed: [null] })
  })

  it('shows a zero that is kept as a zero, and nothing as nothing', async () => {
    const { rerender } = await renderPage(UiNumberInput, { props: { modelValue: '0', label: 'Skaitiklis' } })
    expect(screen.getByLabelText<HTMLInputElement>('Skaitiklis').value).toBe('0')
    await rerender({ modelValue: null })
    expect(screen.getByLabelText<HTMLInputElement>('Skaitiklis').value).toBe('')
  })

  it('is marked invalid while what stands in it cannot be read', async () => {
    const { rerender } = await renderPage(UiNumberInput, { props: { modelValue: '8x', label: 'Skaitiklis' } })
    expect(screen.getByLabelText('Skaitiklis').getAttribute('aria-invalid')).toBe('true')
    await rerender({ modelValue: '8' })
    expect(screen.getByLabelText('Skaitiklis').hasAttribute('aria-invalid')).toBe(false)
  })
})
