import type { IndicatorDetail } from '@rodykle/contracts'
import type { Judgement } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { trendPoints, yearTrendPoints } from './trend-points.ts'

type Point = IndicatorDetail['trend'][number]

function point(over: Partial<Point> & { achieved: Judgement['achieved'] }): Point {
  const { achieved, ...rest } = over
  return {
    targetId: 't',
    periodId: 'p',
    label: 'II pusmetis',
    year: 2026,
    endsOn: '2026-12-31',
    judgement: { planned: { kind: 'number', value: '60' }, achieved, gap: null, allowance: null, status: 'met', attainment: null, parts: [] },
    provisional: false,
    counted: 1,
    applicable: 1,
    definitionVersion: 1,
    ...rest,
  }
}
const share = (value: string): Judgement['achieved'] => ({ kind: 'share', value, numerator: '1', denominator: '2' })
const card = { valueKind: 'ratio', unitOfMeasurement: 'percent' } as const
const wording = { name: 'Tėvų dalis', achieved: () => 'words', planned: () => '60 %' }

describe('a trend to draw', () => {
  it('keeps an absent value absent: never a zero', () => {
    const [missing] = trendPoints([point({ achieved: { kind: 'absent', absence: 'not-reported' } })], card, wording)
    expect(missing).toMatchObject({ value: null, valueText: null, planned: 60 })
  })

  it.each([
    ['zero', '0', 0],
    ['more than a hundred percent', '112.5', 112.5],
  ])('keeps %s where it stands', (_, value, height) => {
    expect(trendPoints([point({ achieved: share(value) })], card, wording)).toMatchObject([{ value: height, valueText: 'words' }])
  })

  it('has no height for a target that was not set', () => {
    const free = point({ achieved: share('50') })
    expect(trendPoints([{ ...free, judgement: { ...free.judgement, planned: { kind: 'none' } } }], card, { ...wording, planned: () => null })).toMatchObject([{ planned: null, plannedText: null }])
  })

  it('names each period with its year and draws its own target', () => {
    const points = trendPoints([point({ achieved: share('50'), label: '2020 m.', endsOn: '2020-12-31' }), point({ achieved: share('47.2') })], card, wording)
    expect(points.map(({ label, value, planned }) => [label, value, planned])).toEqual([['2020 m.', 50, 60], ['2026 m. II pusmetis', 47.2, 60]])
  })

  it('breaks the line where the definition changed', () => {
    const points = trendPoints([point({ achieved: share('50') }), point({ achieved: share('60'), definitionVersion: 2 }), point({ achieved: share('61'), definitionVersion: 2 })], card, wording)
    expect(points.map(({ isNewDefinition }) => isNewDefinition)).toEqual([false, true, false])
  })

  it('draws a range at its lower end', () => {
    const ranged = point({ achieved: { kind: 'number', value: '3' } })
    const [drawn] = trendPoints([{ ...ranged, judgement: { ...ranged.judgement, planned: { kind: 'range', low: '2', high: '4', softMaximum: true } } }], { valueKind: 'number', unitOfMeasurement: 'strategies' }, wording)
    expect(drawn).toMatchObject({ value: 3, planned: 2 })
  })

  it('asks each period and each year to explain itself by its own plan\'s target', () => {
    const { periodId: _, label: __, ...ofYear } = point({ achieved: share('50') })
    expect(trendPoints([point({ achieved: share('50') })], card, wording).map(({ explained }) => explained)).toEqual([{ asked: { targetId: 't', periodId: 'p' }, name: 'Tėvų dalis, 2026 m. II pusmetis' }])
    expect(yearTrendPoints([{ ...ofYear, targetId: 't0', year: 2020 }, { ...ofYear, definitionVersion: 2 }], card, wording)).toMatchObject([
      { label: '2020', explained: { asked: { targetId: 't0', year: 2020 }, name: 'Tėvų dalis, 2020' }, isNewDefinition: false },
      { label: '2026', explained: { asked: { targetId: 't', year: 2026 } }, isNewDefinition: true },
    ])
  })
})
