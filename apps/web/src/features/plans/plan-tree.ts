import type { MeasureNode, MovePlanItem, PlanDocument, PriorityNode, TargetNode, TaskNode } from '@rodykle/contracts'

export type PlanItemKind = MovePlanItem['kind']

/** What stands under what; the plan itself is the parent of its priorities. */
export const childKinds = { priority: 'task', task: 'measure', measure: 'target', target: null } as const satisfies Record<PlanItemKind, PlanItemKind | null>
export const parentKinds = { priority: null, task: 'priority', measure: 'task', target: 'measure' } as const satisfies Record<PlanItemKind, PlanItemKind | null>

interface Nodes {
  priority: PriorityNode
  task: TaskNode
  measure: MeasureNode
  target: TargetNode
}

/** One item of the plan's tree, with where it stands. `index` counts from 0 among its siblings. */
export interface PlanEntry {
  kind: PlanItemKind
  id: string
  parentId: string
  index: number
  siblings: readonly { id: string }[]
  code: string
  name: string
  childCount: number
}

type Change<Node> = (siblings: readonly Node[], parentId: string) => readonly Node[]

/** The same list where nothing in it changed, so that what did not change is not drawn again. */
function mapped<Node extends object>(nodes: readonly Node[], change: (node: Node) => Node): readonly Node[] {
  const next = nodes.map(change)
  return next.every((node, index) => node === nodes[index]) ? nodes : next
}
function withList<Key extends string, Owner extends Record<Key, readonly unknown[]>>(owner: Owner, key: Key, list: readonly unknown[]): Owner {
  return list === owner[key] ? owner : { ...owner, [key]: list }
}

const onPriorities = (plan: PlanDocument, change: Change<PriorityNode>): PlanDocument => withList(plan, 'priorities', change(plan.priorities, plan.id))
const onTasks = (plan: PlanDocument, change: Change<TaskNode>) => onPriorities(plan, nodes => mapped(nodes, node => withList(node, 'tasks', change(node.tasks, node.id))))
const onMeasures = (plan: PlanDocument, change: Change<MeasureNode>) => onTasks(plan, nodes => mapped(nodes, node => withList(node, 'measures', change(node.measures, node.id))))
const onTargets = (plan: PlanDocument, change: Change<TargetNode>) => onMeasures(plan, nodes => mapped(nodes, node => withList(node, 'targets', change(node.targets, node.id))))

/** Changes every list of items of a kind; what it leaves alone stays the very same object. */
export const changeLists: { [Kind in PlanItemKind]: (plan: PlanDocument, change: Change<Nodes[Kind]>) => PlanDocument } = {
  priority: onPriorities,
  task: onTasks,
  measure: onMeasures,
  target: onTargets,
}

export function targetsOf(plan: PlanDocument): TargetNode[] {
  return plan.priorities.flatMap(priority => priority.tasks).flatMap(task => task.measures).flatMap(measure => measure.targets)
}

export function countItems(plan: PlanDocument): { tasks: number, measures: number, targets: number } {
  const tasks = plan.priorities.flatMap(priority => priority.tasks)
  const measures = tasks.flatMap(task => task.measures)
  return { tasks: tasks.length, measures: measures.length, targets: measures.flatMap(measure => measure.targets).length }
}

/** Every item of the plan by its id, in the order of the plan. */
export function indexPlan(plan: PlanDocument): ReadonlyMap<string, PlanEntry> {
  const entries: PlanEntry[] = []
  function add(kind: PlanItemKind, parentId: string, siblings: readonly { id: string, code: string }[], index: number, name: string, childCount: number): void {
    const { id, code } = siblings[index] as { id: string, code: string }
    entries.push({ kind, id, parentId, index, siblings, code, name, childCount })
  }
  plan.priorities.forEach((priority, index, priorities) => {
    add('priority', plan.id, priorities, index, priority.title, priority.tasks.length)
    priority.tasks.forEach((task, index, tasks) => {
      add('task', priority.id, tasks, index, task.title, task.measures.length)
      task.measures.forEach((measure, index, measures) => {
        add('measure', task.id, measures, index, measure.title, measure.targets.length)
        measure.targets.forEach((target, index, targets) => add('target', measure.id, targets, index, target.indicator.name, 0))
      })
    })
  })
  return new Map(entries.map(entry => [entry.id, entry]))
}
