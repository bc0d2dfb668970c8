export { tellDaily } from './tell-daily.ts'
export { tellExtended } from './tell-extended.ts'
export { tellOpened } from './tell-opened.ts'
export { tell, type Telling } from './tell.ts'
