/** The value below or at which so many percent of the samples lie (nearest rank). @throws RangeError without a sample */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = samples.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * percent / 100) - 1)]
  if (value === undefined)
    throw new RangeError('nothing was measured')
  return value
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** How long and how often something is measured: whichever ends first. */
export interface Patience {
  rounds: number
  milliseconds: number
}

/** Repeats a round until patience ends; at least once. */
export async function repeat({ rounds, milliseconds }: Patience, round: () => Promise<void>): Promise<void> {
  const until = performance.now() + milliseconds
  for (let count = 0; count === 0 || (count < rounds && performance.now() < until); count += 1)
    await round()
}
