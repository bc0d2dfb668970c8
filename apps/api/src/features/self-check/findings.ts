import type { SelfCheckDifference } from '@rodykle/domain'

/** Differences that are kept; of more it is enough to know how many there are. */
const mostKept = 100

/** What a self-check has seen so far. */
export class Findings {
  checkedValues = 0
  checkedFigures = 0
  differenceCount = 0
  readonly differences: SelfCheckDifference[] = []
  /** Years with a cell that has lost its value, or has one it should not have: they cannot be folded by anybody. */
  readonly brokenYears = new Set<number>()

  add(found: readonly SelfCheckDifference[]): void {
    this.differenceCount += found.length
    for (const { kind, field, year } of found) {
      if (kind === 'value' && field === 'value')
        this.brokenYears.add(year)
    }
    this.differences.push(...found.slice(0, mostKept - this.differences.length))
  }
}
