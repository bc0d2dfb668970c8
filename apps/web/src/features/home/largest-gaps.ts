import type { GapRow } from '@rodykle/contracts'
import type { Decimal } from '@rodykle/domain'
import { decimal } from '@rodykle/domain'

/** What a gap is a part of: percents of the whole hundred, everything else of what was planned. */
function scaleOf({ assessment: { planned }, indicator }: GapRow): Decimal | null {
  switch (planned.kind) {
    case 'number': return indicator.unitOfMeasurement === 'percent' ? decimal(100) : decimal(planned.value)
    case 'range': return decimal(planned.low)
    case 'all-of': return decimal(planned.of)
    case 'date':
    case 'none': return null
  }
}

function shortfall(row: GapRow): Decimal | null {
  const { gap, status } = row.assessment
  const scale = scaleOf(row)
  return gap === null || scale === null || scale.lte(0) || (status !== 'not-met' && status !== 'near') ? null : decimal(gap).abs().div(scale)
}

/**
 * The indicators furthest from their targets, furthest first. Percentage points and counts are compared as parts of their own whole:
 * 12 proc. p. short weighs as much as 12 of 100 planned participants. Orders indicators of the city, never institutions.
 */
export function largestGaps(rows: readonly GapRow[], most: number): GapRow[] {
  return rows
    .flatMap((row) => {
      const size = shortfall(row)
      return size === null ? [] : [{ row, size }]
    })
    .toSorted((one, other) => other.size.cmp(one.size))
    .slice(0, most)
    .map(({ row }) => row)
}
