import type { DemandProblem } from '@rodykle/domain'
import type { ImportRun } from '../findings/import-run.ts'
import type { PlanCells } from './plan-cells.ts'
import { demandProblems } from '@rodykle/domain'
import { RefusedError } from '../../../platform/errors.ts'

/** Lets a verb of the plan do its work; what it refuses is said of the row. Null then. */
export async function attempt<Answer>(run: ImportRun, cells: PlanCells, work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work()
  }
  catch (error) {
    if (!(error instanceof RefusedError))
      throw error
    const reasons = mismatchesIn(error)
    if (reasons.length > 0)
      cells.complain('rule-mismatch', 'comparator', { reasons: reasons.map(reason => run.words.say(`mismatch.${reason}`)).join('; ') })
    else
      cells.complain('refused', null, { code: error.code })
    return null
  }
}

function mismatchesIn({ code, details }: RefusedError): DemandProblem[] {
  const found = code === 'rule-mismatch' && Array.isArray(details?.problems) ? details.problems as unknown[] : []
  return demandProblems.filter(problem => found.includes(problem))
}
