/** A process's work: `lithuanian-holidays.ts 2026 2027` prints which days of these years are holidays. `date-holidays` brings the calendars of the world along (40 MB), and they go when the process does. */
import process from 'node:process'
import Holidays from 'date-holidays'

const calendar = new Holidays('LT')
const days = process.argv.slice(2)
  .flatMap(year => calendar.getHolidays(year))
  .filter(({ type }) => type === 'public')
  .map(({ date }) => date.slice(0, 10))
process.stdout.write(JSON.stringify(days))
