import type { MovePlanItem, PlanDocument } from '@rodykle/contracts'
import type { PlanEntry } from './plan-tree.ts'
import { changeLists, childKinds, parentKinds } from './plan-tree.ts'

type Entries = ReadonlyMap<string, PlanEntry>
export type Side = 'before' | 'after'

/** One step among its siblings; null where there is none further. */
export function stepFrom({ kind, id, parentId, index, siblings }: PlanEntry, step: -1 | 1): MovePlanItem | null {
  const position = index + step
  return position < 0 || position >= siblings.length ? null : { kind, id, parentId, position }
}

/** Next to another item of its kind, under whatever parent that one stands. Null where it would stay where it is. */
export function beside(entries: Entries, id: string, otherId: string, side: Side): MovePlanItem | null {
  const moved = entries.get(id)
  const other = entries.get(otherId)
  if (moved === undefined || other === undefined || moved.kind !== other.kind || id === otherId)
    return null
  const others = other.siblings.filter(sibling => sibling.id !== id)
  const position = others.findIndex(sibling => sibling.id === otherId) + (side === 'after' ? 1 : 0)
  return moved.parentId === other.parentId && position === moved.index ? null : { kind: moved.kind, id, parentId: other.parentId, position }
}

/** To the end of what stands under another parent. Null for a parent of the wrong kind, or the one it has. */
export function under(entries: Entries, id: string, parentId: string): MovePlanItem | null {
  const moved = entries.get(id)
  const parent = entries.get(parentId)
  if (moved === undefined || parent === undefined || childKinds[parent.kind] !== moved.kind || moved.parentId === parentId)
    return null
  return { kind: moved.kind, id, parentId, position: parent.childCount }
}

/** Every parent an item of this kind can stand under, in the order of the plan. */
export function parentsFor(entries: Entries, { kind }: Pick<PlanEntry, 'kind'>): PlanEntry[] {
  const parentKind = parentKinds[kind]
  return [...entries.values()].filter(entry => entry.kind === parentKind)
}

/** The plan as it is after a move. `position` counts among the new siblings without the item itself, and past the end is the end. */
export function applyMove(plan: PlanDocument, { kind, id, parentId, position }: MovePlanItem): PlanDocument {
  switch (kind) {
    case 'priority': return moveIn(plan, changeLists.priority)
    case 'task': return moveIn(plan, changeLists.task)
    case 'measure': return moveIn(plan, changeLists.measure)
    case 'target': return moveIn(plan, changeLists.target)
  }

  function moveIn<Node extends { id: string }>(plan: PlanDocument, change: (plan: PlanDocument, change: (nodes: readonly Node[], parentId: string) => readonly Node[]) => PlanDocument): PlanDocument {
    const moved: Node[] = []
    const without = change(plan, (nodes) => {
      moved.push(...nodes.filter(node => node.id === id))
      return nodes.some(node => node.id === id) ? nodes.filter(node => node.id !== id) : nodes
    })
    return change(without, (nodes, owner) => owner === parentId ? nodes.toSpliced(position, 0, ...moved) : nodes)
  }
}
