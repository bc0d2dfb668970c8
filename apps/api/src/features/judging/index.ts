export { rejudgeTargets } from './rejudge-targets.ts'
