export { readDemonstration } from './demonstration.ts'
export { makeFirstAdministrator } from './make-first-administrator.ts'
