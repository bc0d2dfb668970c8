import type { Achieved, Judgement } from './judgement.ts'
import type { Absence, Measured, Observed } from './observed.ts'
import type { TargetRule } from './target-rule.ts'
import type { JudgeFrame, Verdict } from './tolerance.ts'
import { resolveApplicability } from './applicability.ts'
import { achievedNumber, achievedOther, isComparable, numberOf } from './measured-number.ts'
import { plannedOf } from './planned.ts'
import { numberVerdict } from './rules/number-verdict.ts'
import { otherVerdict } from './rules/other-verdict.ts'

function absent(absence: Absence): Verdict & { achieved: Achieved } {
  return { achieved: { kind: 'absent', absence }, status: absence === 'not-applicable' ? 'not-applicable' : 'no-data' }
}

function present(value: Measured, rule: TargetRule, frame: JudgeFrame): Verdict & { achieved: Achieved } {
  if (!isComparable(value))
    return { achieved: achievedOther(value), ...otherVerdict(value, rule, frame) }
  const number = numberOf(value)
  return { achieved: achievedNumber(value, number), ...numberVerdict(value, number, rule, frame) }
}

/**
 * One observed value held against its rule: what was planned, what was achieved, the gap between them and what that amounts to.
 * Serves a unit's cell and the city's figure alike, on the form, in the database and in a report. Nothing is rounded before it is compared.
 * @throws RuleMismatchError when the rule cannot judge this kind of value; `ruleFits` tells beforehand.
 */
export function judge(observed: Observed, rule: TargetRule, frame: JudgeFrame): Judgement {
  const resolved = resolveApplicability(observed)
  return {
    planned: plannedOf(rule, frame),
    gap: null,
    allowance: null,
    attainment: null,
    parts: [],
    ...(resolved.state === 'reported' ? present(resolved.value, rule, frame) : absent(resolved.state)),
  }
}
