/**
 * Runs at most once in `pause` milliseconds for each name, and never before the first of them has passed: of a burst, only what holds
 * after it is looked at.
 */
export function coalesce(run: (name: string) => void, pause: number): { soon: (name: string) => void, stop: () => void } {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    soon: (name) => {
      if (timers.has(name))
        return
      timers.set(name, setTimeout(() => {
        timers.delete(name)
        run(name)
      }, pause))
    },
    stop: () => {
      timers.forEach(timer => clearTimeout(timer))
      timers.clear()
    },
  }
}
