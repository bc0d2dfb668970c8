/** A thread's work: which days of some years are holidays. `date-holidays` brings the calendars of the world along (27 MB), and they go when the thread does. */
import { parentPort, workerData } from 'node:worker_threads'
import Holidays from 'date-holidays'

const calendar = new Holidays('LT')
const days = (workerData as number[])
  .flatMap(year => calendar.getHolidays(year))
  .filter(({ type }) => type === 'public')
  .map(({ date }) => date.slice(0, 10))
parentPort?.postMessage(days)
