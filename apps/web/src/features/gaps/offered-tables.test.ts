import type { GapGrid, IndicatorDetail } from '@rodykle/contracts'
import type { OfferedTable } from '../../shared/ui/offered-tables.ts'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cardOf, cellOf, ratio } from '../../shared/testing/submission-fixture.ts'
import { useOfferedTables } from '../../shared/ui/offered-tables.ts'
import { offerGrid } from './offer-grid.ts'
import { offerIndicatorTables } from './offer-indicator-tables.ts'

/** The rows of each table that is offered, without its headers. */
async function offered(offer: () => void): Promise<unknown[][][]> {
  let tables: readonly OfferedTable[] = []
  await renderPage(defineComponent({ setup() {
    offer()
    tables = useOfferedTables().value
    return () => null
  } }))
  return tables.map(table => [...table.sheet().rows as Iterable<unknown[]>])
}

const zero = cellOf({ observed: ratio('0', '41') }).judgement
const absent = cellOf({ observed: { state: 'not-measured', reason: 'prietaisas' } }).judgement
const unit = (name: string) => ({ id: name, kind: 'institution', code: name, name, shortName: name, type: 'gymnasium' }) as const

it('a grid keeps zero, silence and what was not asked apart', async () => {
  const target = { id: 't', code: 'II.1.1-1', name: 'Tėvų dalis', valueKind: 'ratio', unitOfMeasurement: 'percent', taskCode: 'II.1', taskTitle: 'Uždavinys' } as const
  const cell = (unitId: string, judgement: GapGrid['cells'][number]['judgement']): GapGrid['cells'][number] => ({ unitId, targetId: 't', status: judgement?.status ?? 'no-data', standing: 'accepted', judgement, periodId: null })
  const units = ['Aušros', 'Beržų', 'Cypelio', 'Dainų'].map(unit)
  const [rows] = await offered(() => offerGrid(() => ({ period: '2026 m.', units, targets: [target], cells: [cell('Aušros', zero), cell('Beržų', null), cell('Cypelio', absent)] })))
  expect(rows).toEqual([['Aušros', { number: '0.0' }], ['Beržų', 'nepateikta'], ['Cypelio', 'nematuota'], ['Dainų', 'neprašoma']])
})

describe('the units of an indicator', () => {
  it('have a numerator and a denominator only where they gave them', async () => {
    const card = cardOf()
    const row = (name: string, judgement: typeof zero | null) => ({ unit: unit(name), standing: 'accepted', judgement })
    const detail = {
      row: { code: 'II.1.1-1', indicator: card, rule: { kind: 'none', assumed: false } },
      unitRule: { kind: 'at-least', planned: '80', assumed: false },
      period: { label: 'II pusmetis', endsOn: '2026-12-31' },
      basis: 'approved',
      trend: [],
      byType: [],
      units: [row('Aušros', zero), row('Beržų', null), row('Cypelio', absent)],
    } as unknown as IndicatorDetail
    const [rows] = await offered(() => offerIndicatorTables(() => detail))
    const achieved = rows?.map(cells => [cells[0], ...cells.slice(2, 4), ...cells.slice(6, 8)])
    expect(achieved).toEqual([
      ['Aušros', { number: '0' }, { number: '41' }, { number: '0.0' }, { number: '-80.0' }],
      ['Beržų', null, null, 'nepateikta', null],
      ['Cypelio', null, null, 'nematuota', null],
    ])
  })
})
