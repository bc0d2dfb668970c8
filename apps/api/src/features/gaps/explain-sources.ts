import type { GivenDenominator, ReferenceFigure } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { decimal, decimalText } from '@rodykle/domain'
import { and, asc, eq, inArray } from 'drizzle-orm'

const { actuals, benchmarks } = schema

/** The reference figures of some indicators in some periods, with where they are from. */
export async function readReferenceFigures(ctx: Context, { indicatorIds, periodIds }: { indicatorIds: readonly string[], periodIds: readonly string[] }): Promise<(indicatorId: string, periodId: string) => ReferenceFigure[]> {
  const rows = indicatorIds.length === 0 || periodIds.length === 0
    ? []
    : await ctx.db
        .select({ indicatorId: benchmarks.indicatorId, periodId: benchmarks.periodId, part: benchmarks.part, value: benchmarks.value, source: benchmarks.source })
        .from(benchmarks)
        .where(and(inArray(benchmarks.indicatorId, [...indicatorIds]), inArray(benchmarks.periodId, [...periodIds])))
        .orderBy(asc(benchmarks.part))
  const byFigure = Map.groupBy(rows, ({ indicatorId, periodId }) => `${indicatorId} ${periodId}`)
  return (indicatorId, periodId) => (byFigure.get(`${indicatorId} ${periodId}`) ?? []).map(({ part, value, source }) => ({ part, value: decimalText(decimal(value)), source }))
}

export interface CellSources {
  returnReason: string | null
  givenDenominator: GivenDenominator | null
}

/** What of one unit's cells is said by others than the unit: why each was returned, and the denominator that was given to it; by target. */
export async function readCellSources(ctx: Context, { periodId, unitId }: { periodId: string, unitId: string }): Promise<ReadonlyMap<string, CellSources>> {
  const rows = await ctx.db
    .select({ targetId: actuals.targetId, returnReason: actuals.returnReason, expected: actuals.expectedDenominator, source: actuals.denominatorSource, reason: actuals.denominatorReason })
    .from(actuals)
    .where(and(eq(actuals.periodId, periodId), eq(actuals.unitId, unitId)))
  return new Map(rows.map(({ targetId, returnReason, expected, source, reason }) =>
    [targetId, { returnReason, givenDenominator: expected === null ? null : { expected: decimalText(decimal(expected)), source: source ?? '', reason } }]))
}
