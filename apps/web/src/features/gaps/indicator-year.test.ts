import type { IndicatorYear } from '@rodykle/contracts'
import { screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { sessionAs } from '../../shared/testing/directory-fixture.ts'
import { renderSignedIn } from '../../shared/testing/render-signed-in.ts'
import { cardOf, cellOf, ratio } from '../../shared/testing/submission-fixture.ts'
import IndicatorYearView from './IndicatorYearView.vue'

const period = { id: 'p1', planId: 'plan', kind: 'half-year' as const, label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-01', state: 'closed' as const, version: 1 }
const { judgement, unitRule: rule } = cellOf({ observed: ratio('41', '50') })
const assessment = { ...judgement, coverage: { counted: 2, applicable: 2, waiting: 0, notReported: 0, notMeasured: 0, notApplicable: 0, leftOut: 0 }, provisional: false, bounds: null, meanOfUnits: null, straddles: false }
const named = (code: string) => ({ id: code, code, title: `Pavadinimas ${code}` })
const year: IndicatorYear = {
  year: 2026,
  periods: [period],
  basis: 'approved',
  row: { targetId: 't', code: 'II.1.1-1', priority: named('II'), task: named('II.1'), measure: named('II.1.1'), indicator: cardOf({ name: 'Tėvų dalis' }), rule, assessment, ofPeriods: { counted: 1, applicable: 1 }, completeUnits: 2, status: 'met', periods: [{ periodId: 'p1', rule, assessment, standing: null }] },
  card: cardOf({ name: 'Tėvų dalis' }),
  unitRule: rule,
  trend: [],
}

async function shown(answer: IndicatorYear) {
  const answers = { '/api/plans': { plans: [{ id: 'plan', year: 2026, status: 'published', periods: [period, { ...period, id: 'p2' }] }] }, '/api/gaps/targets/t/year': answer }
  const page = await renderSignedIn(defineComponent(() => () => h(IndicatorYearView, { targetId: 't' })), { session: sessionAs('council'), answers, at: '/rodikliai/t?year=2026&period=metai' })
  await screen.findByRole('heading', { level: 1, name: 'Tėvų dalis' })
  return page
}
afterEach(() => vi.unstubAllGlobals())

describe('an indicator through a year', () => {
  it('shows the year\'s figure and each period behind it, and asks how the year was made', async () => {
    const { asked } = await shown(year)
    screen.getByRole('button', { name: /^Kaip gautas skaičius: 82,0.%, Tėvų dalis$/ })
    within(screen.getByRole('list', { name: 'Laikotarpiai' })).getByRole('button', { name: /82,0.%, Tėvų dalis, I pusmetis$/ })
    expect(screen.getByRole('complementary', { name: 'Kaip gautas šis skaičius?' })).toBeTruthy()
    const [explanation] = asked.filter(({ address }) => address.startsWith('/api/gaps/explanation'))
    expect(Object.fromEntries(new URL(explanation?.address ?? '', 'http://x').searchParams)).toMatchObject({ targetId: 't', year: '2026' })
  })

  it('judged period by period has no figure of its own to explain, only how its periods stand', async () => {
    const { asked } = await shown({ ...year, row: { ...year.row, assessment: null, completeUnits: null } })
    expect(screen.getByText('vertinama kiekvieną laikotarpį atskirai')).toBeTruthy()
    expect(screen.queryByRole('complementary', { name: 'Kaip gautas šis skaičius?' })).toBeNull()
    expect(asked.filter(({ address }) => address.startsWith('/api/gaps/explanation'))).toEqual([])
  })
})
