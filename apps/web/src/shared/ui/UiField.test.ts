import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { renderPage } from '../testing/render-page.ts'
import UiField from './UiField.vue'
import UiInput from './UiInput.vue'

function form(props: { error?: string | null, hint?: string }) {
  return defineComponent({ setup: () => () => h(UiField, { label: 'El. paštas', ...props }, () => h(UiInput, { modelValue: '' })) })
}

describe('a field', () => {
  it('gives its control a name, a hint and an error that a screen reader reads out', async () => {
    await renderPage(form({ hint: 'Tas, kuriuo gavote kvietimą', error: 'Įrašykite adresą' }))
    const input = screen.getByLabelText('El. paštas')
    const described = input.getAttribute('aria-describedby')?.split(' ').map(id => document.getElementById(id)?.textContent)
    expect(described).toEqual(['Įrašykite adresą', 'Tas, kuriuo gavote kvietimą'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('says nothing more where there is nothing to say', async () => {
    await renderPage(form({}))
    const input = screen.getByLabelText('El. paštas')
    expect(input.hasAttribute('aria-describedby')).toBe(false)
    expect(input.hasAttribute('aria-invalid')).toBe(false)
  })
})
