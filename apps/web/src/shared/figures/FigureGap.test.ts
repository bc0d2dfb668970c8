import type { Observed } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../testing/render-page.ts'
import { cellOf, ratio } from '../testing/submission-fixture.ts'
import FigureGap from './FigureGap.vue'

async function shown(observed: Observed) {
  const { judgement, indicator: card } = cellOf({ observed })
  const { container } = await renderPage(FigureGap, { props: { judgement, card, ruleText: 'bent 80 %' } })
  return { words: container.querySelector('.words')?.textContent?.replaceAll('\u00A0', ' ').trim() ?? null, hasBar: container.querySelector('.bar') !== null, hasBreak: container.querySelector('.break') !== null }
}

describe('how a figure stands against its plan', () => {
  it.each([
    ['a gap of nothing', ratio('4', '5'), { words: expect.stringMatching(/^0,0 proc\. p\..*pasiekta$/), hasBar: true, hasBreak: false }],
    ['zero', ratio('0', '41'), { words: expect.stringMatching(/^−80,0 proc\. p\..*nepasiekta$/), hasBar: true, hasBreak: false }],
    ['more than a hundred percent, with a break in its bar', ratio('45', '40'), { words: expect.stringMatching(/^\+32,5 proc\. p\..*pasiekta$/), hasBar: true, hasBreak: true }],
    ['nothing where there is no value', { state: 'not-reported' }, { words: null, hasBar: false, hasBreak: false }],
  ] as const)('shows %s', async (_, observed, expected) => {
    expect(await shown(observed)).toEqual(expected)
  })
})
