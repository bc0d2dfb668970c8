import type { GapRow } from '@rodykle/contracts'
import { expect, it } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cellOf, ratio } from '../../shared/testing/submission-fixture.ts'
import IndicatorHero from './IndicatorHero.vue'

it.each([
  ['a gap of nothing', ratio('4', '5'), '0,0 proc. p.'],
  ['zero', ratio('0', '41'), '−80,0 proc. p.'],
  ['more than a hundred percent', ratio('45', '40'), '+32,5 proc. p.'],
  ['no gap where there is no value', { state: 'not-measured', reason: 'prietaisas' }, null],
] as const)('the figure itself shows %s', async (_, observed, gap) => {
  const { indicator, rule, judgement } = cellOf({ observed })
  const row = { targetId: 't', indicator, rule, assessment: { ...judgement, provisional: false } } as unknown as GapRow
  const { container } = await renderPage(IndicatorHero, { props: { row } })
  expect(container.querySelector('.gap')?.textContent?.replaceAll('\u00A0', ' ').trim() ?? null).toBe(gap)
})
