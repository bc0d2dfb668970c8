import type { Judgement } from './judgement.ts'
import type { Absence, Measured, Observed } from './observed.ts'
import type { TargetRule } from './target-rule.ts'
import type { JudgeFrame, Verdict } from './tolerance.ts'
import { resolveApplicability } from './applicability.ts'
import { achievedOf, isComparable } from './measured-number.ts'
import { plannedOf } from './planned.ts'
import { RuleMismatchError } from './rule-fit.ts'
import { judgeEveryCondition, judgeEveryMonth } from './rules/all-of.ts'
import { judgeBenchmark } from './rules/benchmark.ts'
import { judgeBetween } from './rules/between.ts'
import { judgeDoneBy } from './rules/done-by.ts'
import { judgeThreshold } from './rules/threshold.ts'

function verdictOn(value: Measured, rule: TargetRule, frame: JudgeFrame): Verdict {
  switch (rule.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'more-than-baseline':
      if (isComparable(value))
        return judgeThreshold(value, rule, frame)
      break
    case 'between':
      if (isComparable(value))
        return judgeBetween(value, rule, frame)
      break
    case 'benchmark':
      if (value.kind === 'parts' || (isComparable(value) && value.kind !== 'events'))
        return judgeBenchmark(value, frame)
      break
    case 'done-by':
      if (value.kind === 'done')
        return judgeDoneBy(value, rule)
      break
    case 'every-month':
      if (value.kind === 'events')
        return judgeEveryMonth(value.events, rule, frame)
      break
    case 'every-condition':
      if (value.kind === 'conditions')
        return judgeEveryCondition(value, frame)
      break
    case 'narrative':
      if (value.kind === 'narrative' || value.kind === 'ratings')
        return { status: 'no-target' }
      break
    case 'none':
      return { status: 'no-target', ...withoutReferences(value, frame) }
  }
  throw new RuleMismatchError(rule.kind, value.kind)
}

/** Scores that nothing is asked of still show themselves part by part. */
function withoutReferences(value: Measured, frame: JudgeFrame): Partial<Judgement> {
  return value.kind === 'parts' ? judgeBenchmark(value, { ...frame, benchmarks: [] }) : {}
}

function absent(absence: Absence, rule: TargetRule, frame: JudgeFrame): Judgement {
  return {
    planned: plannedOf(rule, frame),
    achieved: { kind: 'absent', absence },
    gap: null,
    status: absence === 'not-applicable' ? 'not-applicable' : 'no-data',
    attainment: null,
    parts: [],
  }
}

/**
 * One observed value held against its rule: what was planned, what was achieved, the gap between them and what that amounts to.
 * Serves a unit's cell and the city's figure alike, on the form, in the database and in a report. Nothing is rounded before it is compared.
 * @throws RuleMismatchError when the rule cannot judge this kind of value; `ruleFits` tells beforehand.
 */
export function judge(observed: Observed, rule: TargetRule, frame: JudgeFrame): Judgement {
  const resolved = resolveApplicability(observed)
  if (resolved.state !== 'reported')
    return absent(resolved.state, rule, frame)
  return {
    planned: plannedOf(rule, frame),
    achieved: achievedOf(resolved.value),
    gap: null,
    attainment: null,
    parts: [],
    ...verdictOn(resolved.value, rule, frame),
  }
}
