import type { SubmissionCell } from '@rodykle/contracts'
import type { Judgement, Tolerance } from '@rodykle/domain'
import type { Reading } from './read-draft.ts'
import { judge } from '@rodykle/domain'
import { measureOf } from '../../shared/figures/figure-words.ts'

/** What is typed held against its rule, by the same function that judges it when it is saved. What cannot be read yet is not reported. */
export function judgeReading({ content, observed }: Reading, { unitRule, indicator, benchmarks }: Pick<SubmissionCell, 'unitRule' | 'indicator' | 'benchmarks'>, tolerance: Tolerance): Judgement {
  return judge(content?.observed ?? observed ?? { state: 'not-reported' }, unitRule, { measure: measureOf(indicator), tolerance, benchmarks })
}
