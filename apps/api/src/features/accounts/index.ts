export { answerPasswordRequests } from './answer-password-requests.ts'
export { readDemonstration } from './demonstration.ts'
export { makeFirstAdministrator } from './make-first-administrator.ts'
export { peopleOfUnits } from './people-of-units.ts'
