/** What is planned, as far as drawing it goes. `high: null`: no upper bound; `softMaximum`: above it is still met. */
export interface PlannedRange {
  low: number
  high: number
  softMaximum?: boolean
}

export interface MarkScale {
  min?: number | undefined
  /** The right end; left out, the largest of what is drawn. */
  max?: number | undefined
}

/** Positions on the rail in percent of its width, 0 at its left end. */
export interface MarkGeometry {
  /** Where zero stands: bars grow from here. */
  zero: number
  bar: { start: number, width: number } | null
  tick: number | null
  band: { start: number, width: number, softMaximum: boolean } | null
  /** The value lies beyond an end of the rail; drawn as a break in the bar. */
  beyond: 'start' | 'end' | null
}

/** A bar of a value that is not zero is never too thin to see. */
const leastWidth = 0.8

export function markGeometry(achieved: number | null, planned: number | PlannedRange | null, scale: MarkScale = {}): MarkGeometry {
  const bounds = planned === null ? [] : typeof planned === 'number' ? [planned] : [planned.low, planned.high]
  const shown = [...bounds, ...(achieved === null ? [] : [achieved])]
  const min = scale.min ?? Math.min(0, ...shown)
  const highest = Math.max(...(scale.max === undefined ? shown : [scale.max]), ...bounds)
  const max = highest > min ? highest : min + 1
  const at = (value: number) => Math.min(100, Math.max(0, (100 * (value - min)) / (max - min)))
  const zero = at(0)

  return {
    zero,
    bar: achieved === null ? null : barFrom(zero, at(achieved), achieved),
    tick: typeof planned === 'number' ? at(planned) : null,
    band: planned === null || typeof planned === 'number'
      ? null
      : { start: at(planned.low), width: at(planned.high) - at(planned.low), softMaximum: planned.softMaximum ?? false },
    beyond: achieved === null ? null : achieved > max ? 'end' : achieved < min ? 'start' : null,
  }
}

function barFrom(zero: number, end: number, achieved: number): { start: number, width: number } {
  if (achieved === 0)
    return { start: zero, width: 0 }
  const width = Math.max(Math.abs(end - zero), leastWidth)
  const start = achieved > 0 ? zero : zero - width
  return { start: Math.min(Math.max(start, 0), 100 - width), width }
}
