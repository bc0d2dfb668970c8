/** The worker by itself, for installations where it is a process of its own (RODYKLE_WORKER=0 keeps it out of the web server's). */
import { systemClock } from './platform/clock.ts'
import { work } from './start/work.ts'

await work(systemClock, console.log)
