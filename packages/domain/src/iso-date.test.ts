import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIsoDate } from './iso-date.ts'

describe('a calendar day', () => {
  it.each(['2020-02-29', '2000-02-29', '2026-12-31', '2026-04-30', '0001-01-01'])('is %s', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  it.each(['2021-02-29', '1900-02-29', '2020-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '', '26-01-01'])('is not "%s"', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })

  it('is what the calendar of the machine says, and nothing else', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }))
    fc.assert(fc.property(parts, ([year, month, day]) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const machine = new Date(`${text}T00:00:00Z`)
      expect(isIsoDate(text)).toBe(!Number.isNaN(machine.getTime()) && machine.toISOString().startsWith(text))
    }), { numRuns: 2000 })
  })
})
