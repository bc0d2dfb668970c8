import type { SelfCheck } from '@rodykle/contracts'
import { expect, it } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import DifferenceTable from './DifferenceTable.vue'

it('tells nothing stored from a zero', async () => {
  const difference: SelfCheck['differences'][number] = { kind: 'judgement', year: 2026, period: 'I pusmetis', target: { id: 't', code: 'I.1.1-1', indicator: 'Tėvai' }, unit: null, basis: null, field: 'achieved', stored: null, derived: '0' }
  const { container } = await renderPage(DifferenceTable, { props: { check: { finishedAt: '2026-11-21T01:30:02.000Z', differenceCount: 1, differences: [difference] } } })
  expect([...container.querySelectorAll('code')].map(code => code.textContent)).toEqual(['–', '0'])
})
