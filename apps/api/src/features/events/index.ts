export { countAnew, countRecorded } from './count-recorded.ts'
export { syncEvents } from './sync-events.ts'
