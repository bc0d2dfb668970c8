export interface SpreadDot {
  /** 0…100 along the axis. */
  x: number
  /** How many dots already stand below it. */
  level: number
}

/** Places values along an axis and piles up those that would cover one another. @param width how many percent of the axis one dot takes */
export function pileUp(values: readonly number[], min: number, max: number, width: number): SpreadDot[] {
  const range = max > min ? max - min : 1
  const dots: SpreadDot[] = []
  for (const value of values.toSorted((one, other) => one - other)) {
    const x = Math.min(100, Math.max(0, (100 * (value - min)) / range))
    const taken = dots.filter(dot => Math.abs(dot.x - x) < width).map(dot => dot.level)
    let level = 0
    while (taken.includes(level))
      level += 1
    dots.push({ x, level })
  }
  return dots
}
