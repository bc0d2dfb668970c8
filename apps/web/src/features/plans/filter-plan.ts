import type { MeasureNode, PlanDocument, PriorityNode, TargetNode, TaskNode } from '@rodykle/contracts'
import { matchesSearch } from '../../shared/matches-search.ts'

export interface PlanFilter {
  /** Words that must all be found somewhere on the way from the priority to the target. */
  words: string
  /** Only targets whose comparator nobody has confirmed. */
  onlyAssumed: boolean
}

/** The comparator of the city's or of a unit's rule was not stated in the source, and nobody has confirmed it since. */
export function isAssumed({ current }: Pick<TargetNode, 'current'>): boolean {
  return current.rule.assumed || current.unitRule.assumed
}

export function isFiltering({ words, onlyAssumed }: PlanFilter): boolean {
  return onlyAssumed || words.trim() !== ''
}

/** The plan with only what is looked for, and what it stands under. A task that is found by its own words keeps everything under it. */
export function filterPlan(plan: PlanDocument, filter: PlanFilter): PlanDocument {
  if (!isFiltering(filter))
    return plan
  const found = (path: readonly string[]) => matchesSearch(filter.words, path)

  return { ...plan, priorities: plan.priorities.flatMap(priority => priorityWith(priority)) }

  function priorityWith(priority: PriorityNode): PriorityNode[] {
    const path = [priority.code, priority.title]
    const tasks = priority.tasks.flatMap(task => taskWith(task, path))
    return tasks.length > 0 || (!filter.onlyAssumed && found(path)) ? [{ ...priority, tasks }] : []
  }
  function taskWith(task: TaskNode, above: readonly string[]): TaskNode[] {
    const path = [...above, task.code, task.title]
    const measures = task.measures.flatMap(measure => measureWith(measure, path))
    return measures.length > 0 || (!filter.onlyAssumed && found(path)) ? [{ ...task, measures }] : []
  }
  function measureWith(measure: MeasureNode, above: readonly string[]): MeasureNode[] {
    const path = [...above, measure.code, measure.title, ...measure.responsible, ...measure.fundingTags]
    const targets = measure.targets.filter(target => (!filter.onlyAssumed || isAssumed(target)) && found([...path, target.code, target.indicator.code, target.indicator.name]))
    return targets.length > 0 || (!filter.onlyAssumed && found(path)) ? [{ ...measure, targets }] : []
  }
}
