import type { SelfCheckDifference } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { CountedCell } from '../events/index.ts'
import type { Findings } from './findings.ts'
import type { CheckedPeriod, CheckedTarget } from './queries-cells.ts'
import { schema } from '@rodykle/db'
import { asc, inArray } from 'drizzle-orm'
import { readCountedCells } from '../events/index.ts'

const { events, reportingUnits } = schema

function ownerKey({ unitId, indicatorId }: { unitId: string, indicatorId: string }): string {
  return `${unitId} ${indicatorId}`
}

/** The days of the events, as a person can compare them. */
function days(dates: readonly string[]): string {
  return dates.toSorted().join(', ')
}

async function readRecorded(ctx: Context, cells: readonly CountedCell[]) {
  const unitIds = [...new Set(cells.map(({ owner }) => owner.unitId))]
  const rows = await ctx.db.select({ unitId: events.unitId, indicatorId: events.indicatorId, heldOn: events.heldOn }).from(events).where(inArray(events.unitId, unitIds))
  const names = await ctx.db.select({ id: reportingUnits.id, name: reportingUnits.name }).from(reportingUnits).where(inArray(reportingUnits.id, unitIds)).orderBy(asc(reportingUnits.id))
  return { recorded: Map.groupBy(rows, ownerKey), nameOf: new Map(names.map(({ id, name }) => [id, name])) }
}

/** Every cell that counts events, held against the events that are recorded for its unit in its days. */
export async function checkEvents(ctx: Context, period: CheckedPeriod, versions: ReadonlyMap<string, readonly CheckedTarget[]>, findings: Findings): Promise<void> {
  const cells = (await readCountedCells(ctx, period.id)).filter(({ actual }) => actual.value?.kind === 'events')
  if (cells.length === 0)
    return
  const { recorded, nameOf } = await readRecorded(ctx, cells)
  for (const { actual, owner, span } of cells) {
    const stored = actual.value?.kind === 'events' ? days(actual.value.events.map(({ date }) => date)) : ''
    const derived = days((recorded.get(ownerKey(owner)) ?? []).map(({ heldOn }) => heldOn).filter(day => day >= span.startsOn && day <= span.endsOn))
    const [target] = versions.get(actual.targetId) ?? []
    if (stored !== derived) {
      findings.add([{
        kind: 'events',
        year: period.year,
        period: period.label,
        target: { id: actual.targetId, code: target?.code ?? '', indicator: target?.indicator.name ?? '' },
        unit: nameOf.get(owner.unitId) ?? null,
        basis: null,
        field: 'events',
        stored,
        derived,
      } satisfies SelfCheckDifference])
    }
  }
}
