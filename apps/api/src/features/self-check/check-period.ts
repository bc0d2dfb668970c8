import type { SelfCheckDifference } from '@rodykle/domain'
import type { Context } from '../../platform/context.ts'
import type { BenchmarkLookup, TargetStatistics } from '../figures/index.ts'
import type { Findings } from './findings.ts'
import type { CheckedCell, CheckedPeriod, CheckedTarget } from './queries-cells.ts'
import { figureBases } from '@rodykle/domain'
import { readBenchmarks, readStatistics } from '../figures/index.ts'
import { checkCell } from './check-cell.ts'
import { compareFolds, foldCells } from './check-fold.ts'
import { readCells } from './queries-cells.ts'

/** Targets looked at together: few enough that a country's cells fit into memory and nobody waits for long. */
const targetsAtOnce = 10

type Versions = ReadonlyMap<string, readonly CheckedTarget[]>

/** Every cell and every fold of one period. @param versions the plan's targets by id, each with all its versions */
export async function checkPeriod(ctx: Context, period: CheckedPeriod, versions: Versions, findings: Findings): Promise<void> {
  const targetIds = [...versions.keys()]
  for (let first = 0; first < targetIds.length; first += targetsAtOnce)
    await checkTargets(ctx, period, targetIds.slice(first, first + targetsAtOnce), versions, findings)
}

async function checkTargets(ctx: Context, period: CheckedPeriod, targetIds: readonly string[], versions: Versions, findings: Findings): Promise<void> {
  const cells = Map.groupBy(await readCells(ctx, period.id, targetIds), ({ targetId }) => targetId)
  const benchmarks = await readBenchmarks(ctx, { periodIds: [period.id], indicatorIds: targetIds.flatMap(id => versions.get(id)?.slice(0, 1) ?? []).map(({ indicator }) => indicator.id) })
  for (const [targetId, ofTarget] of cells)
    checkCells(period, ofTarget, versions.get(targetId) ?? [], benchmarks, findings)

  for (const basis of figureBases) {
    const stored = new Map((await readStatistics(ctx, { periodIds: [period.id], targetIds, basis })).map((figure): [string, TargetStatistics] => [figure.targetId, figure]))
    for (const [targetId, ofTarget] of cells) {
      findings.checkedFigures += 1
      const found = compareFolds(stored.get(targetId)?.statistics ?? null, foldCells(ofTarget, basis))
      findings.add(found.map(difference => ({ ...difference, ...placeOf(period, versions.get(targetId)?.[0]), unit: null, basis })))
    }
  }
}

function checkCells(period: CheckedPeriod, cells: readonly CheckedCell[], versions: readonly CheckedTarget[], benchmarks: BenchmarkLookup, findings: Findings): void {
  const [target] = versions
  const frame = { period, versions, benchmarks: target === undefined ? [] : benchmarks(target.indicator.id, period.id) }
  for (const cell of cells) {
    findings.checkedValues += 1
    findings.add(checkCell(cell, frame).map(difference => ({ ...difference, ...placeOf(period, target), unit: cell.unit, basis: null })))
  }
}

function placeOf(period: CheckedPeriod, target: CheckedTarget | undefined): Pick<SelfCheckDifference, 'year' | 'period' | 'target'> {
  return { year: period.year, period: period.label, target: { id: target?.id ?? '', code: target?.code ?? '', indicator: target?.indicator.name ?? '' } }
}
