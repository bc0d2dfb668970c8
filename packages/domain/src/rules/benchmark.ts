import type { Decimal } from '../decimal.ts'
import type { Benchmark, GapStatus, PartJudgement } from '../judgement.ts'
import type { PartValue } from '../observed.ts'
import type { JudgeFrame, Verdict } from '../tolerance.ts'
import { decimal, decimalText } from '../decimal.ts'
import { allowanceOf, statusOf } from '../tolerance.ts'

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

/** Each subject and grade at or above its own reference, equality counting; met over all only when every one is. Parts without a reference are listed, not counted. */
export function judgeBenchmarkParts(values: readonly PartValue[], frame: JudgeFrame): Verdict {
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

/** At or above the reference figure; equality counts. A series without parts has one reference in a period. @throws RangeError when there are several: none of them is more right. */
export function judgeBenchmark(achieved: Decimal, frame: JudgeFrame): Verdict {
  const [reference, ...others] = frame.benchmarks ?? []
  if (others.length > 0)
    throw new RangeError('a value without parts was given several benchmarks')
  if (reference === undefined)
    return { planned: { kind: 'none' }, status: 'no-target' }
  const planned = decimal(reference.value)
  const gap = achieved.minus(planned)
  return {
    planned: { kind: 'number', value: decimalText(planned) },
    gap: decimalText(gap),
    allowance: allowanceOf(planned, frame),
    status: statusOf(gap.gte(0), gap, planned, frame),
  }
}
