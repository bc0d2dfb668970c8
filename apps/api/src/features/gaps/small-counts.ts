import type { Assessment, JudgeFrame, TargetRule } from '@rodykle/domain'
import { judge } from '@rodykle/domain'

export { isCountOfPersons } from '../figures/index.ts'

/** The same figure without anything that would give its number away; who stands behind it stays. */
export function suppressed(assessment: Assessment, rule: TargetRule, frame: JudgeFrame): Assessment {
  return { ...assessment, ...judge({ state: 'suppressed' }, rule, frame), provisional: false, bounds: null, meanOfUnits: null, straddles: false }
}
