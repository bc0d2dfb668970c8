import type { Benchmark, Measured, ObservedState, PeriodState, Scope, SubmissionStatus, TargetRule, Tolerance, ValueKind } from '@rodykle/domain'
import type { Transaction } from '../../../src/client.ts'
import { and, asc, eq, ne } from 'drizzle-orm'
import { actuals, benchmarks, indicators, periods, plans, reportingUnits, submissions, targets, targetVersions } from '../../../src/schema/index.ts'

/** A stored cell with all that its judgement was made from. */
export interface DemoCellRow {
  periodId: string
  targetId: string
  unitId: string
  year: number
  startsOn: string
  endsOn: string
  periodState: PeriodState
  unitCode: string
  id: string
  code: string
  valueKind: ValueKind
  unitRule: TargetRule
  state: ObservedState
  value: Measured | null
  reason: string | null
  comment: string | null
  status: typeof actuals.$inferSelect.status
  achieved: string | null
  gap: string | null
  standing: typeof actuals.$inferSelect.standing
  returnReason: string | null
  updatedAt: Date
  reviewedAt: Date | null
  tolerance: Tolerance
  benchmarks: Benchmark[]
}

/** Every cell, by period, unit and code. */
export async function readCells(tx: Transaction): Promise<DemoCellRow[]> {
  const references = await tx.select().from(benchmarks).orderBy(asc(benchmarks.part))
  const rows = await tx
    .select({ cell: actuals, year: plans.year, tolerance: { percentPoints: plans.tolerancePercentPoints, percentOfPlanned: plans.tolerancePercentOfPlanned }, startsOn: periods.startsOn, endsOn: periods.endsOn, periodState: periods.state, unitCode: reportingUnits.code, code: targets.code, valueKind: indicators.valueKind, indicatorId: indicators.id, unitRule: targetVersions.unitRule })
    .from(actuals)
    .innerJoin(periods, eq(periods.id, actuals.periodId))
    .innerJoin(plans, eq(plans.id, periods.planId))
    .innerJoin(targets, eq(targets.id, actuals.targetId))
    .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
    .innerJoin(targetVersions, eq(targetVersions.id, actuals.targetVersionId))
    .innerJoin(reportingUnits, eq(reportingUnits.id, actuals.unitId))
    .orderBy(asc(periods.startsOn), asc(reportingUnits.code), asc(targets.code))
  return rows.map(({ cell, indicatorId, ...row }) => {
    const { id, periodId, targetId, unitId, state, value, reason, comment, status, achieved, gap, standing, returnReason, updatedAt, reviewedAt } = cell
    const ofCell = references.filter(reference => reference.periodId === periodId && reference.indicatorId === indicatorId)
    return { ...row, id, periodId, targetId, unitId, state, value, reason, comment, status, achieved, gap, standing, returnReason, updatedAt, reviewedAt, benchmarks: ofCell.map(({ part, value }) => ({ part, value })) }
  })
}

/** What each begun period asks, and whom. */
export function readAsked(tx: Transaction): Promise<{ periodId: string, targetId: string, scope: Scope }[]> {
  return tx
    .select({ periodId: periods.id, targetId: targets.id, scope: targetVersions.scope })
    .from(periods)
    .innerJoin(targets, eq(targets.planId, periods.planId))
    .innerJoin(targetVersions, and(eq(targetVersions.targetId, targets.id), eq(targetVersions.reportedEvery, periods.kind)))
    .where(ne(periods.state, 'upcoming'))
}

interface DemoSubmissionRow {
  status: SubmissionStatus
  periodState: PeriodState
  opensOn: string
  submittedAt: Date | null
  approvedAt: Date | null
}

export function readSubmissions(tx: Transaction): Promise<DemoSubmissionRow[]> {
  return tx
    .select({ status: submissions.status, periodState: periods.state, opensOn: periods.opensOn, submittedAt: submissions.submittedAt, approvedAt: submissions.approvedAt })
    .from(submissions)
    .innerJoin(periods, eq(periods.id, submissions.periodId))
}
