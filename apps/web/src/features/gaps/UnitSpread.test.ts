import type { IndicatorDetail } from '@rodykle/contracts'
import type { Judgement, TargetRule } from '@rodykle/domain'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../shared/testing/render-page.ts'
import { cardOf, cellOf, ratio } from '../../shared/testing/submission-fixture.ts'
import UnitSpread from './UnitSpread.vue'

const atLeast = (planned: string): TargetRule => ({ kind: 'at-least', planned, assumed: false })

async function shown({ spread, own = null, unitRule = atLeast('80'), card = cardOf() }: { spread: string[], own?: Judgement | null, unitRule?: TargetRule, card?: ReturnType<typeof cardOf> }) {
  const detail = { row: { indicator: card }, spread, own: own && { judgement: own }, unitRule } as unknown as IndicatorDetail
  const { container } = await renderPage(UnitSpread, { props: { detail } })
  return {
    dots: [...container.querySelectorAll('.dot')].map(dot => Number.parseFloat(dot.getAttribute('cx') ?? '')),
    target: Number.parseFloat(container.querySelector('line.target')?.getAttribute('x1') ?? ''),
    own: container.querySelector('path.own')?.parentElement?.getAttribute('x') ?? null,
    text: container.textContent?.replaceAll('\u00A0', ' ') ?? '',
  }
}

describe('the spread of units', () => {
  it('draws a zero at zero, and percents on the scale of a hundred', async () => {
    const { dots, target, text } = await shown({ spread: ['0', '50', '100'] })
    expect(dots).toEqual([0, 50, 100])
    expect(target).toBe(80)
    expect(text).toContain('100 %')
  })

  it('stretches for more than a hundred percent instead of piling it up there', async () => {
    const { dots, target, text } = await shown({ spread: ['50', '100', '125'] })
    expect(dots).toEqual([40, 80, 100])
    expect(target).toBe(64)
    expect(text).toContain('125,0 %')
  })

  it('stretches for a target and a value of one\'s own beyond all others', async () => {
    const card = cardOf({ valueKind: 'number', unitOfMeasurement: 'events', base: null, unitFold: 'sum' })
    const own = cellOf({ card, observed: { state: 'reported', value: { kind: 'number', value: '20' } } }).judgement
    expect(await shown({ spread: ['5', '10'], own, unitRule: atLeast('15'), card })).toMatchObject({ dots: [25, 50], target: 75, own: '100%' })
  })

  it('marks nothing of one\'s own where nothing was handed in', async () => {
    expect((await shown({ spread: ['50'], own: cellOf().judgement })).own).toBeNull()
    expect((await shown({ spread: ['50'], own: cellOf({ observed: ratio('0', '41') }).judgement })).own).toBe('0%')
  })
})
