import { describe, expect, it } from 'vitest'
import { markGeometry } from './mark-geometry.ts'

describe('the planned/achieved mark', () => {
  it('draws achieved as a bar from zero and planned as a tick', () => {
    expect(markGeometry(82.9, 80, { max: 100 })).toEqual({ zero: 0, bar: { start: 0, width: 82.9 }, tick: 80, band: null, beyond: null })
  })

  it('fits its scale to what it draws where none is given', () => {
    const { bar, tick } = markGeometry(512, 480)
    expect(bar).toEqual({ start: 0, width: 100 })
    expect(tick).toBeCloseTo(93.75)
  })

  it.each([
    ['nothing achieved yet', null, 60, null, 60],
    ['no target', 54, null, { start: 0, width: 54 }, null],
    ['neither', null, null, null, null],
  ])('draws what there is: %s', (_, achieved, planned, bar, tick) => {
    expect(markGeometry(achieved, planned, { max: 100 })).toMatchObject({ bar, tick })
  })

  it('draws zero as no bar at all, and next to nothing as a sliver', () => {
    expect(markGeometry(0, 60, { max: 100 }).bar).toEqual({ start: 0, width: 0 })
    expect(markGeometry(0.01, 60, { max: 100 }).bar?.width).toBeGreaterThan(0.5)
  })

  it.each([[112, 'end'], [100, null], [-3, 'start']] as const)('says when %d lies beyond the rail: %s', (achieved, beyond) => {
    const { bar, ...geometry } = markGeometry(achieved, 80, { min: 0, max: 100 })
    expect(geometry.beyond).toBe(beyond)
    expect(bar!.start + bar!.width).toBeLessThanOrEqual(100)
    expect(bar!.start).toBeGreaterThanOrEqual(0)
  })

  it('grows a negative value leftwards from zero', () => {
    const { zero, bar, tick } = markGeometry(-5, 5, { max: 15 })
    expect(zero).toBe(25)
    expect(bar).toEqual({ start: 0, width: 25 })
    expect(tick).toBe(50)
  })

  it('stretches a scale that is too short for the plan, so that the tick is never off the rail', () => {
    expect(markGeometry(90, 120, { max: 100 })).toMatchObject({ tick: 100, bar: { width: 75 } })
  })

  it('draws a range as a band and remembers whether its upper end is only advice', () => {
    expect(markGeometry(3, { low: 2, high: 4, softMaximum: true }, { max: 8 }).band).toEqual({ start: 25, width: 25, softMaximum: true })
  })

  it('fits its scale to less than one, too', () => {
    expect(markGeometry(0.2, 0.4)).toMatchObject({ tick: 100, bar: { start: 0, width: 50 } })
  })

  it('has a scale even when everything is zero', () => {
    expect(markGeometry(0, 0)).toMatchObject({ tick: 0, bar: { start: 0, width: 0 } })
  })
})
