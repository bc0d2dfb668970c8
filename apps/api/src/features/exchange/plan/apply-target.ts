import type { CreateIndicator, ImportPlanQuery, IndicatorCard, PlanFieldName } from '@rodykle/contracts'
import type { Demand } from '@rodykle/domain'
import type { TransactionContext } from '../../../platform/context.ts'
import type { ImportRun } from '../findings/import-run.ts'
import type { UnitFinder } from '../lookup/find-unit.ts'
import type { NamedUnit } from '../lookup/read-units.ts'
import type { PlanCells } from './plan-cells.ts'
import type { RowOutcome } from './plan-changes.ts'
import type { PlanState, StoredTarget } from './plan-state.ts'
import type { GivenDemand } from './read-demand.ts'
import { changeTarget, createTarget } from '../../plans/index.ts'
import { sameName } from '../table/fold-text.ts'
import { dateOf } from '../table/read-cell.ts'
import { applyCard, newCard } from './apply-card.ts'
import { attempt } from './attempt.ts'
import { noteDemand } from './note-demand.ts'
import { readCard } from './read-card.ts'
import { readDemand, unitRuleFor } from './read-demand.ts'
import { isSameDemand } from './same-demand.ts'

export interface TargetWork {
  ctx: TransactionContext
  run: ImportRun
  state: PlanState
  query: ImportPlanQuery
  finder: UnitFinder
  units: ReadonlyMap<string, NamedUnit>
}

export type DemandFields = Demand & Pick<StoredTarget['current'], 'reportedEvery' | 'measuredOver'>

const targetFields = ['indicatorCode', 'indicator', 'comparator', 'target', 'targetCode'] as const satisfies readonly PlanFieldName[]

/** Whether the row says anything of an indicator; one of a measure alone does not. */
export function saysTarget(cells: PlanCells): boolean {
  return targetFields.some(field => cells.text(field, 8000) !== null)
}

/** Makes the target a row names, or changes it to what the row asks. Targets are known by their indicator's code. */
export async function applyTarget(work: TargetWork, cells: PlanCells, measureId: string | null, outcome: RowOutcome): Promise<void> {
  const { state } = work
  const code = cells.text('indicatorCode', 40) ?? cells.text('targetCode', 40)
  if (code === null)
    return cells.complain('required', 'indicatorCode')
  const target = state.targets.get(sameName(code)) ?? [...state.targets.values()].find(each => sameName(each.code) === sameName(code))
  const known = `target ${sameName(code)}`
  const before = state.seen.get(known)
  if (before !== undefined)
    return cells.complain('row-repeated', 'indicatorCode', { other: before.row })
  state.seen.set(known, { row: cells.row, title: code })
  if (target !== undefined && measureId !== null && target.measureId !== measureId)
    return cells.complain('code-elsewhere', 'indicatorCode', { given: code, place: [...state.measures.values()].find(({ id }) => id === target.measureId)?.title ?? '' })
  const demand = readDemand(work.run, cells, work.finder, target?.current ?? null)
  if (target === undefined)
    await makeTarget(work, cells, code, measureId, demand, outcome)
  else
    await keepTarget(work, cells, target, demand, outcome)
}

async function keepTarget(work: TargetWork, cells: PlanCells, target: StoredTarget, given: GivenDemand, outcome: RowOutcome): Promise<void> {
  const { ctx, run, state, query, units } = work
  await applyCard(work, cells, target.indicator, outcome)
  const { rule, unitRule, scope, reportedEvery, measuredOver } = target.current
  const before: DemandFields = { rule, unitRule, scope, reportedEvery, measuredOver }
  const after: DemandFields = { rule: given.rule ?? rule, unitRule: given.unitRule ?? unitRule, scope: given.scope ?? scope, reportedEvery: given.reportedEvery ?? reportedEvery, measuredOver: given.measuredOver ?? measuredOver }
  if (isSameDemand(before, after) || cells.problems.length > 0 || cells.isAsked)
    return
  noteDemand(run, cells, units, outcome, before, after)
  const isDraft = state.plan.status === 'draft'
  if (!isDraft && (query.validFrom === undefined || query.reason === undefined))
    return cells.complain('reason-required', 'target')
  await attempt(run, cells, () => changeTarget(ctx, target.id, { ...after, validFrom: isDraft ? target.current.validFrom : query.validFrom ?? target.current.validFrom, reason: isDraft ? null : query.reason ?? null }))
}

async function makeTarget(work: TargetWork, cells: PlanCells, code: string, measureId: string | null, given: GivenDemand, outcome: RowOutcome): Promise<void> {
  const { ctx, run, state, query, units } = work
  const lasting = state.indicators.get(sameName(code))
  if (lasting !== undefined)
    await applyCard(work, cells, lasting, outcome)
  const card: IndicatorCard | CreateIndicator | null = lasting ?? newCard(cells, code, readCard(cells))
  const demand = card === null ? null : wholeDemand(cells, card, given)
  if (measureId === null)
    cells.complain('required', 'measure')
  if (card === null || demand === null || measureId === null || cells.problems.length > 0 || cells.isAsked)
    return
  const validFrom = dateOf(cells.cell('validFrom')) ?? query.validFrom ?? `${state.plan.year}-01-01`
  const made = await attempt(run, cells, () => createTarget(ctx, {
    measureId,
    code: cells.text('targetCode', 40) ?? code,
    ...(lasting === undefined ? { indicator: card } : { indicatorId: lasting.id }),
    ...demand,
    validFrom,
  }))
  if (made === null)
    return
  outcome.isNew = true
  outcome.changes.push({ field: 'indicator', column: cells.column('indicator'), old: null, new: `${code} ${card.name}` })
  noteDemand(run, cells, units, outcome, null, demand)
}

/** Of a new target everything has to be said; what each reporter is held to follows from the city's rule where that fits. */
function wholeDemand(cells: PlanCells, { valueKind, unitFold }: Pick<CreateIndicator, 'valueKind' | 'unitFold'>, { rule: said, unitRule, scope, reportedEvery, measuredOver }: GivenDemand): DemandFields | null {
  const rule = said ?? (valueKind === 'narrative' ? { kind: 'narrative', assumed: false } as const : null)
  const isSaid = (...fields: PlanFieldName[]) => cells.isAsked || cells.problems.some(({ column }) => fields.some(field => column === cells.column(field)))
  if (rule === null && !isSaid('comparator', 'target'))
    cells.complain('required', 'comparator')
  if (scope === null && !isSaid('scope'))
    cells.complain('required', 'scope')
  if (reportedEvery === null && !isSaid('reportedEvery'))
    cells.complain('required', 'reportedEvery')
  const ofUnit = unitRule ?? (rule === null ? null : unitRuleFor(rule, valueKind, unitFold === 'share-meeting'))
  if (rule !== null && ofUnit === null)
    cells.complain('unit-rule-required', 'unitComparator')
  return rule === null || ofUnit === null || scope === null || reportedEvery === null ? null : { rule, unitRule: ofUnit, scope, reportedEvery, measuredOver: measuredOver ?? reportedEvery }
}
