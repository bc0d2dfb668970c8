import type {
  ChangeTarget,
  CreateMeasure,
  CreatePlan,
  CreatePriority,
  CreateTarget,
  CreateTask,
  IndicatorCard,
  IndicatorList,
  MeasureItem,
  MovePlanItem,
  PlanDocument,
  PriorityItem,
  TargetNode,
  TaskItem,
  UnitList,
  UpdateIndicator,
  UpdateMeasure,
  UpdatePlan,
  UpdatePriority,
  UpdateTask,
} from '@rodykle/contracts'
import type { PlanItemKind } from './plan-tree.ts'
import { useQuery } from '@pinia/colada'
import { request } from '../../shared/http.ts'

/** The key under which a year's plan is kept. */
export const planKey = (year: number | null) => ['plan', year]

export function usePlan(year: () => number | null) {
  return useQuery({
    key: () => planKey(year()),
    query: ({ signal }) => request<PlanDocument>(`/plans/${year()}`, { signal }),
    enabled: () => year() !== null,
  })
}

/** Every lasting indicator. */
export function useIndicators() {
  return useQuery({ key: ['indicators'], query: ({ signal }) => request<IndicatorList>('/indicators', { signal }) })
}

/** Everyone who reports, by name. */
export function useUnits() {
  return useQuery({ key: ['institutions'], query: ({ signal }) => request<UnitList>('/institutions', { signal }) })
}

/** @throws ApiError `already-exists` where the year has a plan */
export const createPlan = (body: CreatePlan) => request<PlanDocument>('/plans', { method: 'POST', body })
/** @throws ApiError `changed-meanwhile` */
export const updatePlan = (id: string, body: UpdatePlan) => request<PlanDocument>(`/plans/${id}`, { method: 'PATCH', body })
/** @throws ApiError `plan-incomplete` with what is missing */
export const publishPlan = (id: string) => request<PlanDocument>(`/plans/${id}/publish`, { method: 'POST' })
/** @throws ApiError `plan-incomplete` while a period is not closed */
export const closePlan = (id: string) => request<PlanDocument>(`/plans/${id}/close`, { method: 'POST' })

export const createPriority = (body: CreatePriority) => request<PriorityItem>('/priorities', { method: 'POST', body })
export const updatePriority = (id: string, body: UpdatePriority) => request<PriorityItem>(`/priorities/${id}`, { method: 'PATCH', body })
export const createTask = (body: CreateTask) => request<TaskItem>('/tasks', { method: 'POST', body })
export const updateTask = (id: string, body: UpdateTask) => request<TaskItem>(`/tasks/${id}`, { method: 'PATCH', body })
export const createMeasure = (body: CreateMeasure) => request<MeasureItem>('/measures', { method: 'POST', body })
export const updateMeasure = (id: string, body: UpdateMeasure) => request<MeasureItem>(`/measures/${id}`, { method: 'PATCH', body })

/** @throws ApiError `already-exists` where the plan asks for the indicator already, `rule-mismatch` */
export const createTarget = (body: CreateTarget) => request<TargetNode>('/targets', { method: 'POST', body })
/** @throws ApiError `rule-mismatch`, `reason-required` */
export const changeTarget = (id: string, body: ChangeTarget) => request<TargetNode>(`/targets/${id}/demand`, { method: 'PUT', body })
/** @throws ApiError `changed-meanwhile`, `plan-has-values` where the kind of value changes, `rule-mismatch` */
export const updateIndicator = (id: string, body: UpdateIndicator) => request<IndicatorCard>(`/indicators/${id}`, { method: 'PATCH', body })

export const movePlanItem = (body: MovePlanItem) => request<void>('/plan-items/move', { method: 'POST', body })
/** @throws ApiError `plan-not-draft`, `plan-has-values` where something stands under it */
export const deletePlanItem = (kind: PlanItemKind, id: string) => request<void>(`/plan-items/${kind}/${id}`, { method: 'DELETE' })
