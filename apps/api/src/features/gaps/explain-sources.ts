import type { GivenDenominator, ReferenceFigure } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { decimal, decimalText } from '@rodykle/domain'
import { and, asc, eq } from 'drizzle-orm'

const { actuals, benchmarks } = schema

/** The reference figures of an indicator in a period, with where they are from. */
export async function readReferenceFigures(ctx: Context, { indicatorId, periodId }: { indicatorId: string, periodId: string }): Promise<ReferenceFigure[]> {
  const rows = await ctx.db
    .select({ part: benchmarks.part, value: benchmarks.value, source: benchmarks.source })
    .from(benchmarks)
    .where(and(eq(benchmarks.indicatorId, indicatorId), eq(benchmarks.periodId, periodId)))
    .orderBy(asc(benchmarks.part))
  return rows.map(({ value, ...row }) => ({ ...row, value: decimalText(decimal(value)) }))
}

export interface CellSources {
  returnReason: string | null
  givenDenominator: GivenDenominator | null
}

/** What of one unit's cell is said by others than the unit: why it was returned, and the denominator that was given to it. */
export async function readCellSources(ctx: Context, cell: { periodId: string, targetId: string, unitId: string }): Promise<CellSources> {
  const [row] = await ctx.db
    .select({ returnReason: actuals.returnReason, expected: actuals.expectedDenominator, source: actuals.denominatorSource, reason: actuals.denominatorReason })
    .from(actuals)
    .where(and(eq(actuals.periodId, cell.periodId), eq(actuals.targetId, cell.targetId), eq(actuals.unitId, cell.unitId)))
  if (row === undefined)
    return { returnReason: null, givenDenominator: null }
  const { returnReason, expected, source, reason } = row
  return { returnReason, givenDenominator: expected === null ? null : { expected: decimalText(decimal(expected)), source: source ?? '', reason } }
}
