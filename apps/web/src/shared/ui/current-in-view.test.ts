import type { Component } from 'vue'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { renderPage } from '../testing/render-page.ts'
import UiTabLinks from './UiTabLinks.vue'
import UiTabs from './UiTabs.vue'

const names = ['Žmonės', 'Įstaigos', 'Žurnalas', 'Patikra', 'Nuostatos']
const [tabWidth, lineWidth] = [100, 300]

/** Nothing has a size here: a line of 300 px, its tabs of 100 px one after another. */
function sizes(this: HTMLElement): DOMRect {
  const line = this.parentElement
  if (line === null || !names.includes(this.textContent.trim()))
    return new DOMRect(0, 0, lineWidth, 40)
  return new DOMRect([...line.children].indexOf(this) * tabWidth - line.scrollLeft, 0, tabWidth, 40)
}
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(sizes)
})
afterEach(() => vi.restoreAllMocks())

/** With a type parameter it is a function to TypeScript. */
const Tabs = UiTabs as unknown as Component
const current = ref('Žmonės')
const kinds = {
  links: defineComponent(() => () => h(UiTabLinks, { label: 'Administravimas', links: names.map(name => ({ id: name, label: name, to: `/${name}`, current: name === current.value ? 'page' as const : undefined })) })),
  tabs: defineComponent(() => () => h(Tabs, { 'label': 'Administravimas', 'tabs': names.map(name => ({ id: name, label: name })), 'modelValue': current.value, 'onUpdate:modelValue': (chosen: string) => current.value = chosen })),
}

describe.each([['links', 'navigation'], ['tabs', 'tablist']] as const)('a line of %s', (kind, role) => {
  async function lineWith(name: string): Promise<HTMLElement> {
    current.value = name
    await renderPage(kinds[kind])
    return screen.findByRole(role)
  }

  it.each([
    ['Žmonės', 0],
    ['Žurnalas', 0],
    ['Patikra', 200],
    ['Nuostatos', 300],
  ])('opened at %s begins %i px from its start', async (name, left) => {
    const line = await lineWith(name)
    await waitFor(() => expect(line.scrollLeft).toBe(left))
  })

  it('follows to another one that is not in view, and stays where all of it is', async () => {
    const line = await lineWith('Žmonės')
    current.value = 'Patikra'
    await waitFor(() => expect(line.scrollLeft).toBe(200))
    current.value = 'Žurnalas'
    await waitFor(() => expect(screen.getByText('Žurnalas').matches('[aria-current], [aria-selected="true"]')).toBe(true))
    expect(line.scrollLeft).toBe(200)
    current.value = 'Žmonės'
    await waitFor(() => expect(line.scrollLeft).toBeLessThanOrEqual(0))
  })
})
