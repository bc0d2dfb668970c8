import type { IsWorkingDay } from '@rodykle/domain'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

const known = new Map<number, Promise<ReadonlySet<string>>>()

/** Which days people in Lithuania work on, from a year before a day until a year after it. @param today '2026-11-22' */
export async function workingDaysAround(today: string): Promise<IsWorkingDay> {
  const year = Number(today.slice(0, 4))
  const holidays = await (known.get(year) ?? learn(year))
  return day => !isWeekend(day) && !holidays.has(day)
}

function learn(year: number): Promise<ReadonlySet<string>> {
  const learnt = holidaysOf([year - 1, year, year + 1])
  known.set(year, learnt)
  learnt.catch(() => known.delete(year))
  return learnt
}

async function holidaysOf(years: number[]): Promise<ReadonlySet<string>> {
  const thread = new Worker(new URL('./lithuanian-holidays.ts', import.meta.url), { workerData: years })
  try {
    const [days] = await once(thread, 'message') as [string[]]
    return new Set(days)
  }
  finally {
    await thread.terminate()
  }
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
