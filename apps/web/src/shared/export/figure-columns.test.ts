import type { Judgement } from '@rodykle/domain'
import { judge } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { renderPage } from '../testing/render-page.ts'
import { exportedTable } from '../ui/exported-table.ts'
import { countColumn } from './count-column.ts'
import { useFigureColumns } from './figure-columns.ts'

interface Row { judgement: Judgement | null }

const card = { valueKind: 'ratio', unitOfMeasurement: 'percent' } as const
function judged(numerator: string, denominator: string): Row {
  return { judgement: judge({ state: 'reported', value: { kind: 'ratio', numerator, denominator } }, { kind: 'at-least', planned: '80', assumed: false }, { measure: 'percent', tolerance: { percentPoints: '5', percentOfPlanned: '10' } }) }
}
async function columns(): Promise<ReturnType<typeof useFigureColumns>> {
  let made: ReturnType<typeof useFigureColumns> | null = null
  await renderPage(defineComponent({ setup() {
    made = useFigureColumns()
    return () => null
  } }))
  return made!
}
const of = { judgement: (row: Row) => row.judgement, card: () => card }

describe('the figures of an exported table', () => {
  it.each([
    ['zero', judged('0', '41'), { number: '0.0' }, { number: '-80.0' }],
    ['a gap of nothing', judged('4', '5'), { number: '80.0' }, { number: '0.0' }],
    ['more than a hundred percent', judged('45', '40'), { number: '112.5' }, { number: '32.5' }],
    ['nothing of nobody', judged('0', '0'), 'netaikoma', null],
  ] as const)('have %s', async (_, row, achieved, gap) => {
    const figures = await columns()
    expect(figures.achieved(of)[0]?.value(row)).toEqual(achieved)
    expect(figures.gap(of)[0]?.value(row)).toEqual(gap)
  })

  it('keep the decimals of a plan and of a gap', async () => {
    const figures = await columns()
    const score = { valueKind: 'number', unitOfMeasurement: 'points-10' } as const
    const rule = { kind: 'exactly', planned: '7.25', assumed: false } as const
    const row: Row = { judgement: judge({ state: 'reported', value: { kind: 'number', value: '7.5' } }, rule, { measure: 'number', tolerance: { percentPoints: '5', percentOfPlanned: '10' } }) }
    expect(figures.planned<Row>(() => rule, () => score)[1]?.value(row)).toEqual({ number: '7.25' })
    expect(figures.gap({ ...of, card: () => score })[0]?.value(row)).toEqual({ number: '0.25' })
  })

  it('have a word or an empty cell where there is no figure, never a zero', async () => {
    const figures = await columns()
    const silent: Row = { judgement: null }
    expect(figures.achieved({ ...of, absence: () => 'nepateikta' })[0]?.value(silent)).toBe('nepateikta')
    expect(figures.achieved(of).map(({ value }) => value(silent))).toEqual([null, null])
    expect(figures.gap(of).map(({ value }) => value(silent))).toEqual([null, null])
    expect(figures.status<Row>(() => null)[0]?.value(silent)).toBeNull()
  })
})

it('a count of none is a zero in a file', () => {
  expect(countColumn<number>('Įskaityta', n => n).value(0)).toEqual({ number: '0' })
})

it('a text of "0" is not an empty cell in a file', () => {
  const table = exportedTable<string>({ fileName: 'x' }, 'X', [{ id: 'n', header: 'N', text: text => text }], () => [{ label: '', rows: ['0', ''] }])
  expect([...table.sheet().rows as Iterable<readonly unknown[]>]).toEqual([['0'], [null]])
})
