import type { IsWorkingDay } from '@rodykle/domain'
import { execFile } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const program = fileURLToPath(new URL('./lithuanian-holidays.ts', import.meta.url))
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

async function holidaysOf(years: readonly number[]): Promise<ReadonlySet<string>> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...years.map(String)])
  return new Set(JSON.parse(stdout) as string[])
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
