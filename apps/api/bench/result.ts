/** One line of the table. */
export interface Result {
  name: string
  unit: 'ms' | 'MB' | 'requests/s' | 'requests' | 'values'
  ours: number
  /** The same work done in the barest way on the same server in the same run; null where only our own figure is held to something. */
  floor: number | null
  /** ours ÷ floor */
  ratio: number | null
  /** What `ratio` is held to, or `ours` where there is no ratio; null for a line that only informs. */
  budget: number | null
  bound: 'at most' | 'at least'
  met: boolean | null
}

type Measured = Pick<Result, 'name' | 'unit' | 'ours'> & { floor?: number } & ({ budget: number, bound?: Result['bound'] } | { budget: null })

export function resultOf(measured: Measured): Result {
  const { name, unit, ours, floor = null, budget } = measured
  const ratio = floor === null ? null : ours / floor
  const bound = measured.budget === null ? 'at most' : measured.bound ?? 'at most'
  const judged = ratio ?? ours
  return { name, unit, ours, floor, ratio, budget, bound, met: budget === null ? null : bound === 'at most' ? judged <= budget : judged >= budget }
}
