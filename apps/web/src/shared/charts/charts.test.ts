import type { TrendPoint } from './trend-point.ts'
import { describe, expect, it } from 'vitest'
import { pileUp } from './spread-geometry.ts'
import { runsOfTargets } from './trend-annotations.ts'

function point(planned: number | null): TrendPoint {
  return { label: '2026', value: null, valueText: null, planned, plannedText: null, status: 'no-data' }
}

describe('the targets of a trend', () => {
  it('are one line for as long as they stay the same', () => {
    expect(runsOfTargets([50, 50, 60, 60, 60].map(point))).toEqual([{ from: 0, to: 1, planned: 50 }, { from: 2, to: 4, planned: 60 }])
  })

  it('are broken by a period without one', () => {
    expect(runsOfTargets([60, null, 60].map(point))).toEqual([{ from: 0, to: 0, planned: 60 }, { from: 2, to: 2, planned: 60 }])
  })
})

describe('an unnamed spread', () => {
  it('piles up figures that would cover one another and leaves the others on the axis', () => {
    expect(pileUp([50, 10, 50.5, 51], 0, 100, 2)).toEqual([{ x: 10, level: 0 }, { x: 50, level: 0 }, { x: 50.5, level: 1 }, { x: 51, level: 2 }])
  })

  it('keeps what lies beyond the axis at its end', () => {
    expect(pileUp([-5, 130], 0, 100, 2).map(dot => dot.x)).toEqual([0, 100])
  })
})
