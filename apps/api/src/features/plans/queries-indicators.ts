import type { IndicatorCard } from '@rodykle/contracts'
import type { Context, TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { and, asc, eq, exists, ne, sql } from 'drizzle-orm'
import { NotFoundError } from '../../platform/errors.ts'

const { actuals, indicators, plans, targets, targetVersions } = schema

export type IndicatorRow = typeof indicators.$inferSelect

/** Every indicator there ever was, by code. */
export function readIndicators(ctx: Context): Promise<IndicatorCard[]> {
  return ctx.db.select().from(indicators).orderBy(asc(indicators.code))
}

/** Held as it is until the verb ends: a rule that was found to fit must not be left behind by a change of the indicator. @throws NotFoundError */
export async function holdIndicator(ctx: TransactionContext, id: string): Promise<IndicatorRow> {
  const [indicator] = await ctx.db.select().from(indicators).where(eq(indicators.id, id)).for('share')
  if (indicator === undefined)
    throw new NotFoundError('indicator')
  return indicator
}

/** The same by its code. Null where nobody has defined it. */
export async function holdIndicatorOfCode(ctx: TransactionContext, code: string): Promise<IndicatorRow | null> {
  const [indicator] = await ctx.db.select().from(indicators).where(eq(indicators.code, code)).for('share')
  return indicator ?? null
}

/** The indicators whose numbers are parts of this one's. */
export function readPartsOf(ctx: TransactionContext, code: string): Promise<IndicatorRow[]> {
  return ctx.db.select().from(indicators).where(eq(indicators.totalCode, code))
}

/** The same for every indicator a plan asks for. */
export async function holdIndicatorsOf(ctx: TransactionContext, planId: string): Promise<void> {
  await ctx.db.select({ id: indicators.id })
    .from(indicators)
    .innerJoin(targets, eq(targets.indicatorId, indicators.id))
    .where(eq(targets.planId, planId))
    .orderBy(asc(indicators.id))
    .for('share', { of: indicators })
}

/** @throws NotFoundError */
export async function lockIndicator(ctx: TransactionContext, id: string): Promise<IndicatorRow> {
  const [indicator] = await ctx.db.select().from(indicators).where(eq(indicators.id, id)).for('update')
  if (indicator === undefined)
    throw new NotFoundError('indicator')
  return indicator
}

/** Whether anybody ever gave a value of the indicator. */
export async function hasValues(ctx: TransactionContext, indicatorId: string): Promise<boolean> {
  const reported = ctx.db.select({ id: actuals.id }).from(actuals).where(and(eq(actuals.targetId, targets.id), eq(actuals.state, 'reported')))
  const [target] = await ctx.db.select({ id: targets.id }).from(targets).where(and(eq(targets.indicatorId, indicatorId), exists(reported))).limit(1)
  return target !== undefined
}

/** What plans that have been published ask of the indicator, in every version. */
export function readPublishedDemands(ctx: TransactionContext, indicatorId: string) {
  return ctx.db.select({ targetId: targets.id, year: plans.year, code: targets.code, rule: targetVersions.rule, unitRule: targetVersions.unitRule, scope: targetVersions.scope })
    .from(targetVersions)
    .innerJoin(targets, eq(targets.id, targetVersions.targetId))
    .innerJoin(plans, eq(plans.id, targets.planId))
    .where(and(eq(targets.indicatorId, indicatorId), ne(plans.status, 'draft')))
    .orderBy(asc(plans.year), asc(targets.code), asc(targetVersions.version))
}

/** Until the verb ends no other indicator can take a code. */
export async function lockCodes(ctx: TransactionContext): Promise<void> {
  await ctx.db.execute(sql`lock table ${indicators} in share row exclusive mode`)
}

export async function isCodeTaken(ctx: TransactionContext, code: string, byOtherThan: string): Promise<boolean> {
  const [other] = await ctx.db.select({ id: indicators.id }).from(indicators).where(and(eq(indicators.code, code), ne(indicators.id, byOtherThan)))
  return other !== undefined
}
