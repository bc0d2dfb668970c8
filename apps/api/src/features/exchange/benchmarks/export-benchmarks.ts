import type { BenchmarkFieldName, ExportQuery } from '@rodykle/contracts'
import type { Context } from '../../../platform/context.ts'
import type { NamedTable } from '../output/send-table.ts'
import { importWords } from '@rodykle/wording'
import { assertCan } from '../../../platform/access.ts'
import { readPlanFrame } from '../lookup/read-plan-frame.ts'
import { benchmarkColumns } from './benchmark-table.ts'
import { readFigures } from './queries.ts'

/** The reference figures of a year, in the order of the plan. @throws NotFoundError while the year has no plan */
export async function exportBenchmarks(ctx: Context, year: number, { language }: ExportQuery): Promise<NamedTable<BenchmarkFieldName>> {
  assertCan(ctx, 'plan:read')
  const { periods, targets } = await readPlanFrame(ctx, year)
  const figures = Map.groupBy((await readFigures(ctx, periods.map(({ id }) => id))).values(), ({ indicatorId, periodId }) => `${indicatorId} ${periodId}`)
  return {
    fileName: `rodykle-vidurkiai-${year}`,
    sheetName: importWords(language).say('sheet.benchmarks'),
    columns: benchmarkColumns(language),
    rows: targets.flatMap(({ indicator }) => periods.flatMap(period => (figures.get(`${indicator.id} ${period.id}`) ?? []).toSorted((one, other) => one.part < other.part ? -1 : 1).map(({ part, value, source }) => ({
      indicator: indicator.code,
      indicatorName: indicator.name,
      period: period.label,
      part: part || null,
      value: { number: value },
      source: source || null,
      periodStart: { date: period.startsOn },
      periodEnd: { date: period.endsOn },
    })))),
  }
}
