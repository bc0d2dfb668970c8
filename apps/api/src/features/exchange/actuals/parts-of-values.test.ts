import type { GivenValue } from './group-rows.ts'
import { describe, expect, it } from 'vitest'
import { partsOf } from './parts-of-values.ts'

function values(unit: object, count: number, valueKind = 'ratio'): GivenValue[] {
  return Array.from({ length: count }, () => ({ subject: { unit, target: { indicator: { valueKind } } }, rows: [] }) as unknown as GivenValue)
}

describe('the values of a table', () => {
  const [one, two, three] = [{}, {}, {}]

  it('are written in parts, one institution never in two of them, wherever in the file its rows stand', () => {
    const given = [...values(one, 600), ...values(two, 600), ...values(one, 300), ...values(three, 100)]
    const parts = partsOf(given)
    expect(parts.map(part => part.length)).toEqual([900, 700])
    expect(new Set(parts.flat())).toEqual(new Set(given))
    expect(parts.map(part => new Set(part.map(({ subject }) => subject.unit)))).toEqual([new Set([one]), new Set([two, three])])
  })

  it('are one part for an institution with more than a part has', () => {
    expect(partsOf(values(one, 2_500)).map(part => part.length)).toEqual([2_500])
  })

  it('end with those of events, all at once', () => {
    const events = [...values(one, 700, 'events'), ...values(two, 700, 'events')]
    const parts = partsOf([...events, ...values(two, 3)])
    expect(parts.map(part => part.length)).toEqual([3, 1_400])
    expect(parts[1]).toEqual(events)
  })

  it('are no part where there are none', () => {
    expect(partsOf([])).toEqual([])
  })
})
