import type { IndicatorCard, Period } from '@rodykle/contracts'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { ruleWithin, versionInForce } from '@rodykle/domain'
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { NotFoundError } from '../../platform/errors.ts'
import { prepared } from '../../platform/prepared.ts'

const { indicators, measures, priorities, targets, targetVersions, tasks } = schema

/** What a row of figures says of its indicator; the whole card is read where it is shown. */
const indicatorColumns = {
  id: indicators.id,
  code: indicators.code,
  name: indicators.name,
  unitOfMeasurement: indicators.unitOfMeasurement,
  base: indicators.base,
  valueKind: indicators.valueKind,
  unitFold: indicators.unitFold,
  periodFold: indicators.periodFold,
  countsPersons: indicators.countsPersons,
}

type JoinedRow = Awaited<ReturnType<typeof selectTargets>>[number]

/** A target of a plan as it stood on a day: where it is, what it measures, and the version in force then. */
export type TargetInForce = JoinedRow

/** @param isOfOne whether one `targetId` is asked for, and not all of the plan `planId` */
function selectTargets(ctx: Context, isOfOne: boolean) {
  return ctx.db
    .select({
      targetId: targets.id,
      code: targets.code,
      priority: { id: priorities.id, code: priorities.code, title: priorities.title },
      task: { id: tasks.id, code: tasks.code, title: tasks.title },
      measure: { id: measures.id, code: measures.code, title: measures.title },
      indicator: indicatorColumns,
      version: {
        version: targetVersions.version,
        validFrom: targetVersions.validFrom,
        rule: targetVersions.rule,
        unitRule: targetVersions.unitRule,
        reportedEvery: targetVersions.reportedEvery,
        reason: targetVersions.reason,
      },
    })
    .from(targets)
    .innerJoin(targetVersions, and(eq(targetVersions.targetId, targets.id), lte(targetVersions.validFrom, sql.placeholder('day'))))
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(measures, eq(measures.id, targets.measureId))
    .innerJoin(tasks, eq(tasks.id, measures.taskId))
    .innerJoin(priorities, eq(priorities.id, tasks.priorityId))
    .where(and(eq(targets.planId, sql.placeholder('planId')), isOfOne ? eq(targets.id, sql.placeholder('targetId')) : undefined))
    .orderBy(asc(priorities.position), asc(tasks.position), asc(measures.position), asc(targets.position), asc(targets.code))
}

/** Every version that had begun by a day of every target of the plan, in the plan's order. */
export function readTargetVersions(ctx: Context, query: { planId: string, day: string, targetId?: string }): Promise<TargetInForce[]> {
  const isOfOne = query.targetId !== undefined
  return prepared(ctx.db, isOfOne ? 'target_in_force' : 'targets_in_force', name => selectTargets(ctx, isOfOne).prepare(name)).execute(query)
}

/** Of a target's versions the one in force at the end of a span, as it speaks to that span; null where nothing was asked yet. */
export function inForceWithin(versions: readonly TargetInForce[], span: { startsOn: string, endsOn: string }): TargetInForce | null {
  const inForce = versionInForce(versions.map(({ version }) => version), span.endsOn)
  const row = versions.find(({ version }) => version === inForce)
  return row === undefined ? null : { ...row, version: { ...row.version, rule: ruleWithin(row.version.rule, span), unitRule: ruleWithin(row.version.unitRule, span) } }
}

/** The targets a plan had at a period's end, or some of them, in its order, as they speak to that period; what it asked only later is not among them. */
export async function readTargetsInForce(ctx: Context, period: Period, targetIds?: readonly string[]): Promise<TargetInForce[]> {
  const [targetId, ...others] = targetIds ?? []
  const rows = await readTargetVersions(ctx, { planId: period.planId, day: period.endsOn, ...targetId !== undefined && others.length === 0 && { targetId } })
  return [...Map.groupBy(rows, ({ targetId }) => targetId)]
    .flatMap(([targetId, versions]) => targetIds === undefined || targetIds.includes(targetId) ? inForceWithin(versions, period) ?? [] : [])
}

/** One target as it speaks to a period. @throws NotFoundError where the plan has no such target, or asked nothing yet */
export async function readTarget(ctx: Context, { period }: { period: Period }, targetId: string): Promise<TargetInForce> {
  const [target] = await readTargetsInForce(ctx, period, [targetId])
  if (target === undefined)
    throw new NotFoundError('target')
  return target
}

export async function readCard(ctx: Context, indicatorId: string): Promise<IndicatorCard> {
  return (await readCards(ctx, [indicatorId]))(indicatorId)
}

/** The cards of several indicators; asking for another's is a NotFoundError. */
export async function readCards(ctx: Context, indicatorIds: readonly string[]): Promise<(indicatorId: string) => IndicatorCard> {
  const rows = indicatorIds.length === 0 ? [] : await ctx.db.select().from(indicators).where(inArray(indicators.id, [...indicatorIds]))
  const byId = new Map(rows.map(card => [card.id, card]))
  return (indicatorId) => {
    const card = byId.get(indicatorId)
    if (card === undefined)
      throw new NotFoundError('indicator')
    return card
  }
}
