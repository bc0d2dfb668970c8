import type { NotComparable } from '../measured-number.ts'
import type { TargetRule } from '../target-rule.ts'
import type { JudgeFrame, Verdict } from '../tolerance.ts'
import { RuleMismatchError } from '../rule-fit.ts'
import { judgeEveryCondition } from './all-of.ts'
import { judgeBenchmarkParts } from './benchmark.ts'
import { judgeDoneBy } from './done-by.ts'

/** A value that is more, or less, than one number, against its rule. @throws RuleMismatchError */
export function otherVerdict(value: NotComparable, rule: TargetRule, frame: JudgeFrame): Verdict {
  if (rule.kind === 'benchmark' && value.kind === 'parts')
    return judgeBenchmarkParts(value.parts, frame)
  if (rule.kind === 'done-by' && value.kind === 'done')
    return judgeDoneBy(value, rule)
  if (rule.kind === 'every-condition' && value.kind === 'conditions')
    return judgeEveryCondition(value, frame)
  if (rule.kind === 'narrative' && (value.kind === 'narrative' || value.kind === 'ratings'))
    return { status: 'no-target' }
  // Scores that nothing is asked of still show themselves part by part.
  if (rule.kind === 'none')
    return value.kind === 'parts' ? judgeBenchmarkParts(value.parts, { ...frame, benchmarks: [] }) : { status: 'no-target' }
  throw new RuleMismatchError(rule.kind, value.kind)
}
