import type { ImportProblem } from '@rodykle/contracts'
import type { ImpossibleReason, ValueKind } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'

/** A value that cannot be, said by its reason. */
export function impossibleProblem({ words, figureWords }: ImportRun, reason: ImpossibleReason, valueKind: ValueKind): ImportProblem {
  return { column: null, code: 'value-impossible', sentence: words.say(`impossible.${reason}`, { kind: figureWords.valueKind(valueKind) }), details: { reason } }
}
