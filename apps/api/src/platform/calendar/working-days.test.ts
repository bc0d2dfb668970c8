import { expect, it } from 'vitest'
import { workingDaysAround } from './working-days.ts'

it.each([
  ['a Monday', '2026-11-23', true],
  ['a Saturday', '2026-11-21', false],
  ['a Sunday', '2026-11-22', false],
  ['New Year', '2027-01-01', false],
  ['16 February', '2026-02-16', false],
  ['11 March', '2026-03-11', false],
  ['Easter Monday', '2026-04-06', false],
  ['Good Friday', '2026-04-03', true],
  ['the day of Saint John', '2026-06-24', false],
  ['the day of the State', '2026-07-06', false],
  ['All Saints of a year ago', '2025-11-01', false],
  ['All Souls', '2026-11-02', false],
  ['Christmas Eve', '2026-12-24', false],
  ['the second day of Christmas of the next year', '2027-12-26', false],
  ['the day after it', '2027-12-27', true],
])('%s', async (_what, day, isWorking) => {
  expect((await workingDaysAround('2026-11-22'))(day)).toBe(isWorking)
})
