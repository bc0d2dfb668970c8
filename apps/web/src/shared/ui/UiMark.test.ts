import { gapStatuses } from '@rodykle/domain'
import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../testing/render-page.ts'
import UiMark from './UiMark.vue'
import UiStatus from './UiStatus.vue'

const figure = { achieved: 82.9, planned: 80, max: 100, gapText: '+2,9 proc. p.', label: 'planuota bent 80 %, pasiekta 82,9 %' }

describe('the planned/achieved mark', () => {
  it.each(['cell', 'row', 'hero', 'dot'] as const)('is one picture with one name for a screen reader, as %s', async (size) => {
    await renderPage(UiMark, { props: { ...figure, status: 'met', size } })
    expect(screen.getAllByRole('img').map(image => image.getAttribute('aria-label'))).toEqual([figure.label])
  })

  it('draws no bar where nothing was reported, though the plan stands', async () => {
    const { container } = await renderPage(UiMark, { props: { ...figure, achieved: null, gapText: undefined, status: 'no-data' } })
    expect(container.querySelector('.bar')).toBeNull()
    expect(container.querySelector('.tick')).not.toBeNull()
  })

  it('has a sign of its own for each status, so that none is told by colour alone', async () => {
    const shapes = []
    for (const status of gapStatuses) {
      const { container, unmount } = await renderPage(UiMark, { props: { ...figure, status, size: 'dot' } })
      shapes.push([...container.querySelectorAll('path, circle')].map(shape => shape.outerHTML.replaceAll(/ (?:class|data-v-\w+)="[^"]*"/g, '')).join())
      unmount()
    }
    expect(new Set(shapes).size).toBe(gapStatuses.length)
  })
})

describe('a status in words', () => {
  it.each([
    [{ status: 'met' }, 'pasiekta'],
    [{ status: 'not-met', provisional: true }, 'nepasiekta, preliminaru'],
    [{ status: 'no-target' }, 'siektina reikšmė nenustatyta'],
    [{ absence: 'suppressed' }, 'paslėpta (maža grupė)'],
    [{ absence: 'not-measured' }, 'nematuota'],
  ])('%o reads "%s"', async (props, words) => {
    const { container } = await renderPage(UiStatus, { props })
    expect(container.textContent).toBe(words)
    expect(container.querySelector('svg')).not.toBeNull()
  })
})
