import { describe, expect, it } from 'vitest'
import { renderPage } from '../testing/render-page.ts'
import UiMeter from './UiMeter.vue'
import UiStack from './UiStack.vue'

describe('how many of n stand where', () => {
  it('has a part for each status that some have, as wide as they are many', async () => {
    const { container } = await renderPage(UiStack, { props: { counts: { 'met': 2, 'near': 0, 'not-met': 6 } } })
    expect([...container.querySelectorAll<HTMLElement>('.part')].map(part => [part.className, part.style.flexGrow])).toEqual([['part met', '2'], ['part not-met', '6']])
  })

  it('is hatched, and not full of any status, where there are none', async () => {
    const { container } = await renderPage(UiStack, { props: { counts: {} } })
    expect([...container.querySelectorAll('.part')].map(part => part.className)).toEqual(['part no-data'])
  })
})

it.each([[28, 35, '80%'], [0, 35, '0%'], [0, 0, '0%'], [35, 35, '100%']])('%i of %i fills %s of a meter', async (value, max, width) => {
  const { container } = await renderPage(UiMeter, { props: { value, max, label: 'x' } })
  expect(container.querySelector('.done')?.getAttribute('width')).toBe(width)
})
