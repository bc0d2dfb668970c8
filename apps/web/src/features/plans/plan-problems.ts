import type { PlanDocument } from '@rodykle/contracts'
import type { DemandProblem } from '@rodykle/domain'
import { demandProblems, problemsOf } from '@rodykle/domain'
import { ApiError } from '../../shared/http.ts'
import { targetsOf } from './plan-tree.ts'

/** A target that could never be judged, and why. */
export interface IncompleteTarget {
  targetId: string
  code: string
  problems: DemandProblem[]
}

/** What keeps a plan from being published, as far as it can be told from here; the server decides the same way. */
export function incompleteTargets(plan: PlanDocument): IncompleteTarget[] {
  return targetsOf(plan).flatMap(({ id, code, indicator, versions }) => {
    const problems = [...new Set(versions.flatMap(version => problemsOf(version, indicator)))]
    return problems.length > 0 ? [{ targetId: id, code, problems }] : []
  })
}

function isProblem(value: unknown): value is DemandProblem {
  return (demandProblems as readonly unknown[]).includes(value)
}

/** What the server says keeps the plan from being published (`plan-incomplete`); null for any other failure. */
export function refusedTargets(failure: unknown): IncompleteTarget[] | null {
  if (!(failure instanceof ApiError) || failure.code !== 'plan-incomplete' || !Array.isArray(failure.details.targets))
    return null
  return failure.details.targets.map((target: Record<string, unknown>) => ({
    targetId: String(target.targetId),
    code: String(target.code),
    problems: Array.isArray(target.problems) ? target.problems.filter(isProblem) : [],
  }))
}
