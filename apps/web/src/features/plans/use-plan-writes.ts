import type { ChangeTarget, CreateMeasure, CreatePriority, CreateTarget, CreateTask, IndicatorCard, PlanDocument, TargetNode, UpdateIndicator, UpdateMeasure, UpdatePlan, UpdatePriority, UpdateTask } from '@rodykle/contracts'
import type { PlanItemKind } from './plan-tree.ts'
import { useQueryCache } from '@pinia/colada'
import { askAnew } from '../../shared/ask-anew.ts'
import { ApiError } from '../../shared/http.ts'
import { plansKey } from '../../stores/context.ts'
import { changeLists } from './plan-tree.ts'
import * as api from './plans-api.ts'

/** Asked anew once what the plan asks has changed: figures and forms follow from it. */
const dependent = [['gaps'], ['gap-grid'], ['indicator'], ['submissions'], ['submission']]

function merged<Node extends { id: string }>(nodes: readonly Node[], change: Partial<Node> & { id: string }): readonly Node[] {
  return nodes.some(({ id }) => id === change.id) ? nodes.map(node => node.id === change.id ? { ...node, ...change } : node) : nodes
}

/** Changes of the plan on the server, each shown in the plan on the screen as soon as it is acknowledged. All reject with what the API said. */
export function usePlanWrites(plan: () => PlanDocument | null) {
  const cache = useQueryCache()

  function show(next: PlanDocument): void {
    cache.setQueryData(api.planKey(next.year), next)
  }
  function change(changed: (plan: PlanDocument) => PlanDocument): void {
    const current = plan()
    if (current !== null)
      show(changed(current))
  }
  function refetch(): Promise<unknown> {
    return askAnew(cache, api.planKey(plan()?.year ?? null))
  }
  function showAnew(...keys: readonly (readonly string[])[]): void {
    void askAnew(cache, ...keys)
  }
  /** Somebody else changed it: their state is fetched, so that the next try is made over it. */
  async function overLatest<Answer>(write: () => Promise<Answer>): Promise<Answer> {
    try {
      return await write()
    }
    catch (failure) {
      if (failure instanceof ApiError && failure.code === 'changed-meanwhile')
        await refetch()
      throw failure
    }
  }

  async function savePlan(changes: Omit<UpdatePlan, 'version'>): Promise<void> {
    const current = plan()
    if (current === null)
      return
    show(await overLatest(() => api.updatePlan(current.id, { ...changes, version: current.version })))
    if (changes.tolerancePercentPoints !== undefined || changes.tolerancePercentOfPlanned !== undefined)
      showAnew(...dependent)
  }
  async function savePriority(id: string, changes: UpdatePriority): Promise<void> {
    const item = await api.updatePriority(id, changes)
    change(plan => changeLists.priority(plan, nodes => merged(nodes, item)))
  }
  async function saveTask(id: string, changes: UpdateTask): Promise<void> {
    const item = await api.updateTask(id, changes)
    change(plan => changeLists.task(plan, nodes => merged(nodes, item)))
  }
  async function saveMeasure(id: string, changes: UpdateMeasure): Promise<void> {
    const item = await api.updateMeasure(id, changes)
    change(plan => changeLists.measure(plan, nodes => merged(nodes, item)))
  }

  async function addPriority(fields: Omit<CreatePriority, 'planId'>): Promise<void> {
    const current = plan()
    if (current === null)
      return
    const item = await api.createPriority({ planId: current.id, ...fields })
    change(plan => changeLists.priority(plan, nodes => [...nodes, { ...item, tasks: [] }]))
  }
  async function addTask(fields: CreateTask): Promise<void> {
    const item = await api.createTask(fields)
    change(plan => changeLists.task(plan, (nodes, parentId) => parentId === fields.priorityId ? [...nodes, { ...item, measures: [] }] : nodes))
  }
  async function addMeasure(fields: CreateMeasure): Promise<void> {
    const item = await api.createMeasure(fields)
    change(plan => changeLists.measure(plan, (nodes, parentId) => parentId === fields.taskId ? [...nodes, { ...item, targets: [] }] : nodes))
  }
  async function addTarget(fields: CreateTarget): Promise<TargetNode> {
    const target = await api.createTarget(fields)
    change(plan => changeLists.target(plan, (nodes, parentId) => parentId === fields.measureId ? [...nodes, target] : nodes))
    showAnew(plansKey, ['indicators'], ...dependent)
    return target
  }

  async function saveDemand(targetId: string, demand: ChangeTarget): Promise<void> {
    const target = await api.changeTarget(targetId, demand)
    change(plan => changeLists.target(plan, nodes => merged(nodes, target)))
    showAnew(...dependent)
  }
  function showCard(card: IndicatorCard): void {
    change(plan => changeLists.target(plan, nodes => nodes.some(({ indicator }) => indicator.id === card.id)
      ? nodes.map(node => node.indicator.id === card.id ? { ...node, indicator: card } : node)
      : nodes))
  }
  async function saveCard(id: string, changes: UpdateIndicator): Promise<void> {
    showCard(await overLatest(() => api.updateIndicator(id, changes)))
    showAnew(['indicators'], ...dependent)
  }

  async function remove(kind: PlanItemKind, id: string): Promise<void> {
    await api.deletePlanItem(kind, id)
    const without = <Node extends { id: string }>(nodes: readonly Node[]) => nodes.some(node => node.id === id) ? nodes.filter(node => node.id !== id) : nodes
    switch (kind) {
      case 'priority': return change(plan => changeLists.priority(plan, without))
      case 'task': return change(plan => changeLists.task(plan, without))
      case 'measure': return change(plan => changeLists.measure(plan, without))
      case 'target': {
        showAnew(plansKey)
        return change(plan => changeLists.target(plan, without))
      }
    }
  }
  async function publish(): Promise<void> {
    const current = plan()
    if (current === null)
      return
    show(await api.publishPlan(current.id))
    showAnew(plansKey)
  }
  async function close(): Promise<void> {
    const current = plan()
    if (current === null)
      return
    show(await api.closePlan(current.id))
    showAnew(plansKey)
  }

  return { show, refetch, savePlan, savePriority, saveTask, saveMeasure, addPriority, addTask, addMeasure, addTarget, saveDemand, saveCard, remove, publish, close, send: api.movePlanItem }
}

export type PlanWrites = ReturnType<typeof usePlanWrites>
