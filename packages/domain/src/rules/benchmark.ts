import type { Benchmark, GapStatus, PartJudgement } from '../judgement.ts'
import type { Comparable } from '../measured-number.ts'
import type { Measured, PartValue } from '../observed.ts'
import type { JudgeFrame, Verdict } from '../tolerance.ts'
import { decimal, decimalText } from '../decimal.ts'
import { numberOf } from '../measured-number.ts'
import { statusOf } from '../tolerance.ts'

function judgePart({ part, value }: PartValue, benchmarks: readonly Benchmark[], frame: JudgeFrame): PartJudgement {
  const achieved = decimal(value)
  const benchmark = benchmarks.find(candidate => candidate.part === part)
  if (benchmark === undefined)
    return { part, planned: null, achieved: decimalText(achieved), gap: null, status: 'no-target' }
  const planned = decimal(benchmark.value)
  const gap = achieved.minus(planned)
  return {
    part,
    planned: decimalText(planned),
    achieved: decimalText(achieved),
    gap: decimalText(gap),
    status: statusOf(gap.gte(0), gap, planned, frame),
  }
}

function statusOfParts(judged: readonly PartJudgement[]): GapStatus {
  if (judged.length === 0)
    return 'no-target'
  const short = judged.filter(({ status }) => status !== 'met')
  if (short.length === 0)
    return 'met'
  return short.every(({ status }) => status === 'near') ? 'near' : 'not-met'
}

/** Each subject and grade against its own reference; met over all only when every one is. Parts without a reference are listed, not counted. */
function judgeParts(values: readonly PartValue[], frame: JudgeFrame): Verdict {
  const parts = values.map(value => judgePart(value, frame.benchmarks ?? [], frame))
  const judged = parts.filter(({ status }) => status !== 'no-target')
  const [only, ...others] = judged
  return {
    planned: only === undefined ? { kind: 'none' } : { kind: 'all-of', of: judged.length },
    achieved: { kind: 'k-of-n', met: judged.filter(({ status }) => status === 'met').length, of: judged.length },
    gap: only !== undefined && others.length === 0 ? only.gap : null,
    status: statusOfParts(judged),
    parts,
  }
}

/** A series without parts has one reference figure in a period. @throws RangeError when there are several: none of them is more right. */
function judgeWhole(value: Comparable, frame: JudgeFrame): Verdict {
  const [reference, ...others] = frame.benchmarks ?? []
  if (others.length > 0)
    throw new RangeError('a value without parts was given several benchmarks')
  if (reference === undefined)
    return { planned: { kind: 'none' }, status: 'no-target' }
  const planned = decimal(reference.value)
  const gap = numberOf(value).minus(planned)
  return {
    planned: { kind: 'number', value: decimalText(planned) },
    gap: decimalText(gap),
    status: statusOf(gap.gte(0), gap, planned, frame),
  }
}

/** At or above the reference figure; equality counts. */
export function judgeBenchmark(value: Comparable | Extract<Measured, { kind: 'parts' }>, frame: JudgeFrame): Verdict {
  return value.kind === 'parts' ? judgeParts(value.parts, frame) : judgeWhole(value, frame)
}
