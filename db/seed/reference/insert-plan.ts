import type { Transaction } from '../../src/client.ts'
import type { CodedIndicator, CodedMeasure, SeedPlan } from '../plan-2020/index.ts'
import type { GroupFields, UnitDirectory } from './unit-directory.ts'
import { indicators, measures, plans, priorities, targets, targetVersions, tasks } from '../../src/schema/index.ts'
import { resolveScope } from './unit-directory.ts'

/** Ids by code, of rows inserted together. */
type IdsByCode = ReadonlyMap<string, string>

function idsByCode(rows: readonly { id: string, code: string }[]): IdsByCode {
  return new Map(rows.map(({ id, code }) => [code, id]))
}

function required(ids: IdsByCode, code: string): string {
  const id = ids.get(code)
  if (id === undefined)
    throw new Error(`${code} was not inserted`)
  return id
}

export async function insertIndicators(tx: Transaction, coded: readonly CodedIndicator[]): Promise<void> {
  await tx.insert(indicators).values(coded.map(indicator => ({
    code: indicator.code,
    name: indicator.name,
    definition: indicator.definition,
    valueKind: indicator.valueKind,
    unitOfMeasurement: indicator.unitOfMeasurement,
    base: indicator.base,
    numeratorWording: indicator.numerator,
    denominatorWording: indicator.denominator,
    unitFold: indicator.unitFold,
    periodFold: indicator.periodFold,
    dataSource: indicator.dataSource,
    reachedWhen: indicator.reachedWhen,
    evidenceHint: indicator.evidenceHint,
    countsPersons: indicator.countsPersons,
    conditions: [...indicator.conditions],
    parts: [...indicator.parts],
  })))
}

async function insertMeasures(tx: Transaction, taskIds: IdsByCode, coded: readonly CodedMeasure[]): Promise<IdsByCode> {
  return idsByCode(await tx.insert(measures).values(coded.map(measure => ({
    taskId: required(taskIds, measure.taskCode),
    position: measure.position,
    code: measure.code,
    title: measure.title,
    responsible: [...measure.responsible],
    deadline: measure.deadline,
    fundingTags: [...measure.fundingTags],
    sourceText: measure.sourceText,
  }))).returning({ id: measures.id, code: measures.code }))
}

async function insertTargets(tx: Transaction, planId: string, measureIds: IdsByCode, plan: SeedPlan, units: UnitDirectory, groups: GroupFields): Promise<void> {
  const indicatorIds = idsByCode(await tx.select({ id: indicators.id, code: indicators.code }).from(indicators))
  const targetIds = idsByCode(await tx.insert(targets).values(plan.indicators.map(({ code, measureCode, position }) => ({
    planId,
    measureId: required(measureIds, measureCode),
    indicatorId: required(indicatorIds, code),
    position,
    code,
  }))).returning({ id: targets.id, code: targets.code }))

  await tx.insert(targetVersions).values(plan.indicators.map(indicator => ({
    targetId: required(targetIds, indicator.code),
    version: 1,
    validFrom: `${plan.year}-01-01`,
    rule: { ...indicator.rule, assumed: indicator.comparatorAssumed },
    unitRule: { ...indicator.unitRule, assumed: indicator.comparatorAssumed },
    scope: resolveScope(indicator.scope, units, groups),
    reportedEvery: indicator.reportedEvery,
    measuredOver: indicator.measuredOver,
  })))
}

/** A published plan with its whole tree; its indicators must be there already. Returns the plan's id. */
export async function insertPlan(tx: Transaction, plan: SeedPlan, units: UnitDirectory, groups: GroupFields): Promise<string> {
  const [row] = await tx.insert(plans).values({
    year: plan.year,
    status: 'published',
    yearlyGoal: plan.yearlyGoal,
    learningTheme: plan.learningTheme,
    publishedAt: plan.publishedAt,
  }).returning({ id: plans.id })
  if (row === undefined)
    throw new Error(`the plan of ${plan.year} was not inserted`)

  const [priority] = await tx.insert(priorities).values({ ...plan.priority, planId: row.id, position: 1 }).returning({ id: priorities.id })
  if (priority === undefined)
    throw new Error(`priority ${plan.priority.code} was not inserted`)

  const taskIds = idsByCode(await tx.insert(tasks).values(plan.tasks.map(({ code, title, position }) => ({ priorityId: priority.id, position, code, title }))).returning({ id: tasks.id, code: tasks.code }))
  const measureIds = await insertMeasures(tx, taskIds, plan.measures)
  await insertTargets(tx, row.id, measureIds, plan, units, groups)
  return row.id
}
