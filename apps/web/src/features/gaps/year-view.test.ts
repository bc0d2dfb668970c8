import type { PriorityStanding, YearGapRow } from '@rodykle/contracts'
import type { Assessment, Judgement } from '@rodykle/domain'
import { screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import PriorityStrip from './PriorityStrip.vue'
import YearTableView from './YearTableView.vue'

const period = (id: string, label: string) => ({ id, planId: 'p', kind: 'half-year' as const, label, startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-01', dueOn: '2026-07-01', state: 'closed' as const, version: 1 })
const periods = [period('one', 'I pusmetis'), period('two', 'II pusmetis')]
const rule = { kind: 'at-least', planned: '80', assumed: false } as const

function assessed(achieved: Judgement['achieved'], over: Partial<Assessment> = {}): Assessment {
  return {
    planned: { kind: 'number', value: '80' },
    achieved,
    gap: null,
    allowance: null,
    status: 'no-data',
    attainment: null,
    parts: [],
    coverage: { counted: 33, applicable: 33, waiting: 0, notReported: 0, notMeasured: 0, notApplicable: 0, leftOut: 0 },
    provisional: false,
    bounds: null,
    meanOfUnits: null,
    straddles: false,
    ...over,
  }
}
const met = assessed({ kind: 'share', value: '82.3', numerator: '823', denominator: '1000' }, { gap: '2.3', status: 'met' })
function row(over: Partial<YearGapRow> = {}): YearGapRow {
  return {
    targetId: 't1',
    code: 'II.1.1-1',
    priority: { id: 'pr', code: 'II', title: 'Pasiekimai' },
    task: { id: 'ta', code: 'II.1', title: 'Ryšys' },
    measure: { id: 'me', code: 'II.1.1', title: 'Priemonė' },
    indicator: { id: 'i', code: 'II.1.1-1', name: 'Tėvų dalis', unitOfMeasurement: 'percent', base: 'parents', valueKind: 'ratio', unitFold: 'ratio-of-sums', periodFold: 'latest', countsPersons: false },
    rule,
    assessment: met,
    ofPeriods: { counted: 1, applicable: 2 },
    completeUnits: 21,
    status: 'met',
    periods: [
      { periodId: 'one', rule, assessment: met, standing: null },
      { periodId: 'two', rule, assessment: assessed({ kind: 'absent', absence: 'not-measured' }), standing: null },
    ],
    ...over,
  }
}
const plain = (element: Element | null) => element?.textContent?.replaceAll('\u00A0', ' ')

describe('a year in the table', () => {
  async function shown(rows: YearGapRow[]) {
    return renderPage(YearTableView, { props: { rows, periods, caption: 'Metai' } })
  }

  it('shows the year\'s figure with its periods below it, each of which explains itself', async () => {
    const { router } = await shown([row()])
    screen.getByRole('button', { name: /Kaip gautas skaičius: 82,3.%, Tėvų dalis$/ })
    const below = within(screen.getByRole('list', { name: 'Laikotarpiai' }))
    expect(below.getAllByRole('listitem').map(item => plain(item))).toEqual([expect.stringMatching(/I pusmetis.*82,3 %/), expect.stringMatching(/II pusmetis.*nematuota/)])
    below.getByRole('button', { name: /nematuota, Tėvų dalis, II pusmetis/ }).click()
    await new Promise(resolve => setTimeout(resolve))
    expect(router.currentRoute.value.query).toEqual({ explain: 't1', explainPeriod: 'two' })
  })

  it('says how many periods it stands on, and how many units have all of theirs', async () => {
    await shown([row()])
    expect(screen.getByText('II.1.1-1 · 1 iš 2 laikotarpių · visų laikotarpių – 21 iš 33 teikėjų')).toBeTruthy()
  })

  it('has no figure of a year whose periods are judged one by one, only how they stand', async () => {
    await shown([row({ assessment: null, completeUnits: null, status: 'near' })])
    expect(screen.getByText('vertinama kiekvieną laikotarpį atskirai')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Tėvų dalis$/ })).toBeNull()
    expect(screen.getByText('arti')).toBeTruthy()
  })

  it('keeps the absences apart', async () => {
    const absent = (['not-reported', 'not-measured', 'not-applicable', 'suppressed'] as const).map((absence, index) => row({ targetId: `t${index}`, assessment: assessed({ kind: 'absent', absence }), periods: [] }))
    await shown(absent)
    for (const words of ['nepateikta', 'nematuota', 'netaikoma', 'paslėpta (maža grupė)'])
      expect(screen.getByRole('button', { name: `Kaip gautas skaičius: ${words}, Tėvų dalis` })).toBeTruthy()
  })

  it('marks where a priority begins, for the strip to lead there', async () => {
    const { container } = await shown([row(), row({ targetId: 't2', task: { id: 'tb', code: 'II.2', title: 'Kitas' } })])
    expect([...container.querySelectorAll('[id^="prioritetas-"]')].map(mark => mark.textContent)).toEqual(['II.1. Ryšys'])
  })
})

describe('the strip of priorities', () => {
  const standing = (over: Partial<PriorityStanding>): PriorityStanding => ({ id: 'pr', code: 'II', title: 'Pasiekimai', counts: { met: 15, near: 11, notMet: 14, noData: 3, noTarget: 8, notApplicable: 0 }, of: 43, ...over })

  it('counts, never averages, and leads to the priority', async () => {
    await renderPage(PriorityStrip, { props: { priorities: [standing({})] } })
    expect(screen.getByText('15 iš 43 pasiekta')).toBeTruthy()
    expect(screen.getByRole('link', { name: /Pasiekimai/ }).getAttribute('href')).toBe('/#prioritetas-II')
    expect(screen.getByRole('img', { name: /15 pasiektų, 11 arti, 14 nepasiektų/ })).toBeTruthy()
  })

  it('says where there is nothing to judge', async () => {
    await renderPage(PriorityStrip, { props: { priorities: [standing({ counts: { met: 0, near: 0, notMet: 0, noData: 0, noTarget: 2, notApplicable: 0 }, of: 0 })] } })
    expect(screen.getByText('nėra ko vertinti')).toBeTruthy()
  })
})
