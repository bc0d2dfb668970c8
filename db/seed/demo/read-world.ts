import type { Transaction } from '../../src/client.ts'
import type { CodedIndicator } from '../plan-2020/index.ts'
import type { DemoTarget } from './build-cells.ts'
import type { DemoUnit } from './demo-unit.ts'
import { asc, eq } from 'drizzle-orm'
import { reportingUnits, targets, targetVersions, unitTypes } from '../../src/schema/index.ts'

/** Every reporting unit with its type, in the order of their codes. */
export async function readUnits(tx: Transaction): Promise<DemoUnit[]> {
  return tx
    .select({ id: reportingUnits.id, code: reportingUnits.code, kind: reportingUnits.kind, type: unitTypes.type })
    .from(reportingUnits)
    .leftJoin(unitTypes, eq(unitTypes.unitId, reportingUnits.id))
    .orderBy(asc(reportingUnits.code))
}

/** A plan's targets with the cards they were made from, in the order of the plan. */
export async function readTargets(tx: Transaction, planId: string, cards: readonly CodedIndicator[]): Promise<DemoTarget[]> {
  const rows = await tx
    .select({ id: targets.id, indicatorId: targets.indicatorId, code: targets.code, versionId: targetVersions.id, scope: targetVersions.scope, unitRule: targetVersions.unitRule })
    .from(targets)
    .innerJoin(targetVersions, eq(targetVersions.targetId, targets.id))
    .where(eq(targets.planId, planId))
  const byCode = new Map(rows.map(row => [row.code, row]))
  return cards.flatMap((indicator) => {
    const row = byCode.get(indicator.code)
    return row === undefined ? [] : [{ id: row.id, indicatorId: row.indicatorId, versionId: row.versionId, scope: row.scope, unitRule: row.unitRule, indicator }]
  })
}
