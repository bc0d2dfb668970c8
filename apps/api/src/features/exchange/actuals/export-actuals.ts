import type { ActualFieldName, ExportActualsQuery } from '@rodykle/contracts'
import type { LocaleName } from '@rodykle/wording'
import type { Context } from '../../../platform/context.ts'
import type { PeriodRow, PlanFrame } from '../lookup/read-plan-frame.ts'
import type { NamedUnit } from '../lookup/read-units.ts'
import type { NamedTable } from '../output/send-table.ts'
import type { StoredCell } from './load-cells.ts'
import type { WrittenRow } from './written-value.ts'
import { can, decimal, decimalText, observedOf } from '@rodykle/domain'
import { importWords, wordsIn } from '@rodykle/wording'
import { assertCan, requireActor } from '../../../platform/access.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import { readPlanFrame } from '../lookup/read-plan-frame.ts'
import { readUnits, withinReach } from '../lookup/read-units.ts'
import { actualColumns } from './actual-columns.ts'
import { isHidden, loadCellsOf, nothing } from './load-cells.ts'
import { writtenValue } from './written-value.ts'

/** So many units' values of one period are read at a time: a country's year goes out without being in memory. */
const unitsAtOnce = 40

/** All values of a year within reach: by period, then institution by name, then in the order of the plan. @throws NotFoundError */
export async function exportActuals(ctx: Context, year: number, { language, unitId }: ExportActualsQuery): Promise<NamedTable<ActualFieldName>> {
  assertCan(ctx, 'submission:read')
  const frame = await readPlanFrame(ctx, year)
  const reach = withinReach(ctx, await readUnits(ctx), 'submission:read')
  const units = unitId === undefined ? reach : reach.filter(({ id }) => id === unitId)
  if (unitId !== undefined && units.length === 0)
    throw new NotFoundError('unit')
  return {
    fileName: `rodykle-reiksmes-${year}`,
    sheetName: importWords(language).say('sheet.actuals'),
    columns: actualColumns(language),
    rows: rowsOf(ctx, frame, units, language),
  }
}

async function* rowsOf(ctx: Context, { periods, targets }: PlanFrame, units: readonly NamedUnit[], language: LocaleName): AsyncGenerator<WrittenRow> {
  const words = wordsIn(language)
  const actor = requireActor(ctx)
  for (const period of periods) {
    for (let from = 0; from < units.length; from += unitsAtOnce) {
      const some = units.slice(from, from + unitsAtOnce)
      const cells = await loadCellsOf(ctx, period.id, some.map(({ id }) => id))
      for (const unit of some) {
        const ofUnit = cells.get(unit.id)
        const isFiller = can(actor, 'submission:fill', { unitId: unit.id, unitKind: unit.kind })
        for (const target of targets) {
          const cell = ofUnit?.get(target.id + period.id)
          if (cell !== undefined)
            yield* cellRows(cell, isFiller, { unit: unit.code, unitName: unit.name, indicator: target.indicator.code, indicatorName: target.indicator.name, ...periodCells(period), standing: words.standing(cell.standing) }, language)
        }
      }
    }
  }
}

function periodCells({ label, startsOn, endsOn }: PeriodRow): WrittenRow {
  return { period: label, periodStart: { date: startsOn }, periodEnd: { date: endsOn } }
}

/** What belongs to the whole value stands in its first row. */
function cellRows(cell: StoredCell, isFiller: boolean, about: WrittenRow, language: LocaleName): WrittenRow[] {
  const isUnseen = isHidden(cell, isFiller)
  const [first, ...others] = writtenValue(isUnseen ? nothing : observedOf(cell), language)
  return [{
    ...about,
    ...first,
    comment: isUnseen ? null : cell.comment,
    expectedDenominator: cell.expected_denominator === null ? null : { number: decimalText(decimal(cell.expected_denominator)) },
    denominatorSource: cell.denominator_source,
    denominatorReason: isUnseen ? null : cell.denominator_reason,
    version: isUnseen ? null : { number: String(cell.version) },
  }, ...others.map(row => ({ ...about, ...row }))]
}
