import type { GapGrid } from '@rodykle/contracts'
import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import GapGridTable from './GapGridTable.vue'

const units: GapGrid['units'] = ['Aušros', 'Beržų', 'Cypelio'].map(name => ({ id: name, kind: 'institution', code: name, name, shortName: name, type: 'gymnasium' }))
const targets: GapGrid['targets'] = ['II.1.1-1', 'II.1.1-2', 'II.2.1-1'].map(code => ({ id: code, code, name: `Rodiklis ${code}`, valueKind: 'ratio', unitOfMeasurement: 'percent', taskCode: code.slice(0, 4), taskTitle: 'Uždavinys' }))
function cell(unitId: string, targetId: string, over: Partial<GapGrid['cells'][number]> = {}): GapGrid['cells'][number] {
  return {
    unitId,
    targetId,
    status: 'met',
    standing: 'accepted',
    periodId: null,
    judgement: { planned: { kind: 'number', value: '80' }, achieved: { kind: 'share', value: '82.9', numerator: '34', denominator: '41' }, gap: '2.9', allowance: '5', status: 'met', attainment: null, parts: [] },
    ...over,
  }
}
/** The first unit is not asked the first target. */
const cells = [cell('Aušros', 'II.1.1-2'), cell('Beržų', 'II.1.1-1'), cell('Beržų', 'II.2.1-1', { status: 'no-data', standing: 'draft', judgement: null }), cell('Cypelio', 'II.1.1-1')]

const mark = (name: RegExp) => screen.getByRole('button', { name })

describe('the grid of marks', () => {
  async function shown() {
    await renderPage(GapGridTable, { props: { units, targets, cells, caption: 'Tinklelis' } })
  }

  it('says of each mark whose it is, of what, the figure and how it stands', async () => {
    await shown()
    expect(mark(/Aušros, II\.1\.1-2 .*82,9.%.*pasiekta/)).toBeTruthy()
    expect(mark(/Beržų, II\.2\.1-1 .*nepateikta.*nėra duomenų/)).toBeTruthy()
  })

  it('draws as a mere outline what waits for approval, and not what nobody answered', async () => {
    const answer = cell('Aušros', 'II.1.1-2').judgement!
    const silence: typeof answer = { ...answer, achieved: { kind: 'absent', absence: 'not-reported' }, gap: null, status: 'no-data' }
    const various = [
      cell('Aušros', 'II.1.1-2', { standing: 'submitted', judgement: answer }),
      cell('Beržų', 'II.1.1-2', { standing: 'submitted', status: 'no-data', judgement: silence }),
      cell('Cypelio', 'II.1.1-2', { standing: 'draft', status: 'no-data', judgement: null }),
    ]
    await renderPage(GapGridTable, { props: { units, targets, cells: various, caption: 'Tinklelis' } })
    const outlined = screen.getAllByRole('button').filter(button => button.querySelector('.provisional') !== null)
    expect(outlined).toEqual([mark(/^Aušros/)])
  })

  it('draws nothing where nothing was asked', async () => {
    await shown()
    expect(screen.queryByRole('button', { name: /Aušros, II\.1\.1-1 / })).toBeNull()
  })

  it('opens a mark\'s explanation: of the unit, and of the period that decides where periods are judged one by one', async () => {
    const { router } = await renderPage(GapGridTable, { props: { units, targets, cells: [cell('Beržų', 'II.1.1-1', { periodId: 'p1' })], caption: 'Tinklelis' } })
    await fireEvent.click(mark(/Beržų/))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ explain: 'II.1.1-1', explainUnit: 'Beržų', explainPeriod: 'p1' }))
  })

  it('is one stop of the Tab key: the first mark there is', async () => {
    await shown()
    const stops = screen.getAllByRole('button').filter(link => link.dataset.row !== undefined && link.tabIndex === 0)
    expect(stops.map(stop => stop.title)).toEqual([expect.stringMatching(/^Aušros, II\.1\.1-2/)])
  })

  it.each([
    ['ArrowDown', /Beržų, II\.1\.1-1/, /Cypelio, II\.1\.1-1/],
    ['ArrowRight', /Beržų, II\.1\.1-1/, /Beržų, II\.2\.1-1/],
    ['End', /Beržų, II\.1\.1-1/, /Beržų, II\.2\.1-1/],
    ['ArrowUp', /Cypelio, II\.1\.1-1/, /Beržų, II\.1\.1-1/],
  ])('%s goes to the next mark there is', async (key, from, to) => {
    await shown()
    mark(from).focus()
    await fireEvent.keyDown(mark(from), { key })
    expect(document.activeElement).toBe(mark(to))
  })
})
