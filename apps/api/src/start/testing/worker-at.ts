/** The worker, on a day of its own: `worker-at.ts 2026-11-24T07:30:00Z`. Its clock goes on from there. */
import process from 'node:process'
import { clockFrom } from '../../platform/clock.ts'
import { work } from '../work.ts'

const shift = Date.parse(process.argv[2] ?? '') - Date.now()
void work(clockFrom(() => new Date(Date.now() + shift)), () => {})
