import { describe, expect, it } from 'vitest'
import { reminderStage } from './reminder-days.ts'

/** Those of the days used here on which nobody works in Lithuania. */
const holidays = new Set(['2026-02-16', '2026-04-05', '2026-04-06', '2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01'])

function isWorkingDay(day: string): boolean {
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !holidays.has(day)
}

/** What a worker that is never off says of a due day, from three weeks before to so many days after. */
function toldOf(dueOn: string, lastDay: string): string[] {
  const told = new Map<string, string>()
  for (let at = Date.parse(`${dueOn}T00:00:00Z`) - 21 * 86_400_000; at <= Date.parse(`${lastDay}T00:00:00Z`); at += 86_400_000) {
    const today = new Date(at).toISOString().slice(0, 10)
    const reminder = reminderStage(dueOn, today, isWorkingDay)
    if (reminder !== null && !told.has(reminder.stage))
      told.set(reminder.stage, today)
  }
  return [...told].map(([stage, day]) => `${day} ${stage}`)
}

describe('what is said of a due day', () => {
  it.each([
    ['a Thursday', '2026-12-10', '2026-12-20', ['2026-11-26 due-in-14', '2026-12-07 due-in-3', '2026-12-09 due-in-1', '2026-12-10 due-today', '2026-12-11 overdue-0', '2026-12-18 overdue-1']],
    ['a Sunday: on Friday that it is near, and nothing twice', '2026-11-29', '2026-12-07', ['2026-11-13 due-in-14', '2026-11-26 due-in-3', '2026-11-27 due-today', '2026-11-30 overdue-0', '2026-12-07 overdue-1']],
    ['a Monday: the day before is said on Friday', '2026-11-30', '2026-12-01', ['2026-11-16 due-in-14', '2026-11-27 due-in-1', '2026-11-30 due-today', '2026-12-01 overdue-0']],
    ['16 February', '2026-02-16', '2026-02-17', ['2026-02-02 due-in-14', '2026-02-13 due-today', '2026-02-17 overdue-0']],
    ['Easter Monday', '2026-04-06', '2026-04-07', ['2026-03-23 due-in-14', '2026-04-03 due-today', '2026-04-07 overdue-0']],
    ['the day before Easter', '2026-04-03', '2026-04-14', ['2026-03-20 due-in-14', '2026-03-31 due-in-3', '2026-04-02 due-in-1', '2026-04-03 due-today', '2026-04-07 overdue-0', '2026-04-13 overdue-1']],
    ['Christmas', '2026-12-25', '2027-01-04', ['2026-12-11 due-in-14', '2026-12-22 due-in-3', '2026-12-23 due-today', '2026-12-28 overdue-0', '2027-01-04 overdue-1']],
  ])('%s', (_what, dueOn, lastDay, expected) => {
    expect(toldOf(dueOn, lastDay)).toEqual(expected)
  })
})

describe('whoever was away', () => {
  it.each([
    ['two weeks before is not yet reminded', '2026-11-25', null],
    ['for a week says what was missed', '2026-12-02', 'due-in-14'],
    ['until two days before says the nearer alone', '2026-12-08', 'due-in-3'],
    ['over the due day says only that it has passed', '2026-12-16', 'overdue-0'],
    ['for a month says the last week\'s', '2027-01-12', 'overdue-4'],
  ])('%s', (_what, today, stage) => {
    expect(reminderStage('2026-12-10', today, isWorkingDay)?.stage ?? null).toBe(stage)
  })

  it('on the weekend after a due day on Friday says nothing new', () => {
    expect(reminderStage('2026-12-11', '2026-12-13', isWorkingDay)).toEqual({ stage: 'due-today', on: '2026-12-11' })
  })
})
