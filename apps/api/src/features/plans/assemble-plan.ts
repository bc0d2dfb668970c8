import type { MeasureItem, PlanDocument, PriorityNode, TargetNode, TaskNode } from '@rodykle/contracts'
import type { PlanTree } from './queries-tree.ts'
import type { PlanRow } from './queries.ts'
import { planFields } from './queries.ts'

type MeasureRow = PlanTree['measures'][number]

/** Puts the levels of a plan together; every list keeps the order it came in. */
export function assemblePlan(plan: PlanRow, tree: PlanTree, targets: readonly TargetNode[], periods: PlanDocument['periods']): PlanDocument {
  return {
    id: plan.id,
    year: plan.year,
    status: plan.status,
    ...planFields(plan),
    publishedAt: plan.publishedAt?.toISOString() ?? null,
    version: plan.version,
    priorities: assembleTree(tree, targets),
    periods,
  }
}

function assembleTree(tree: PlanTree, targets: readonly TargetNode[]): PriorityNode[] {
  const tasksOf = Map.groupBy(tree.tasks, ({ priorityId }) => priorityId)
  const measuresOf = Map.groupBy(tree.measures, ({ taskId }) => taskId)
  const nodes = new Map(targets.map(node => [node.id, node]))
  const targetsOf = Map.groupBy(tree.targets, ({ measureId }) => measureId)

  return tree.priorities.map(({ id, position, code, title, aim }) => ({ id, position, code, title, aim, tasks: (tasksOf.get(id) ?? []).map(taskNode) }))

  function taskNode({ id, position, code, title }: PlanTree['tasks'][number]): TaskNode {
    return { id, position, code, title, measures: (measuresOf.get(id) ?? []).map(measureNode) }
  }

  function measureNode(measure: MeasureRow): TaskNode['measures'][number] {
    const ofMeasure = targetsOf.get(measure.id) ?? []
    return { ...measureItem(measure), targets: ofMeasure.flatMap(({ id }) => nodes.get(id) ?? []) }
  }
}

export function measureItem({ taskId, ...item }: MeasureRow): MeasureItem {
  return item
}
