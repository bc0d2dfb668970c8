import type { Benchmark, IsoDate } from '@rodykle/domain'
import type { Transaction } from '../../src/client.ts'
import type { Accepted, DemoTarget } from './build-cells.ts'
import type { DemoPeriod } from './demo-periods.ts'
import type { DemoUnit } from './demo-unit.ts'
import type { DemoPeople } from './insert-people.ts'
import { isInScope } from '@rodykle/domain'
import { actuals, submissions } from '../../src/schema/index.ts'
import { buildCells } from './build-cells.ts'
import { insertEvents } from './insert-events.ts'
import { coursesOf, timelineOf } from './submission-course.ts'

/** PostgreSQL takes 65 535 parameters in one statement; a cell has about twenty-five. */
const cellsPerStatement = 1_000

export interface PeriodToFill {
  id: string
  period: DemoPeriod
  targets: readonly DemoTarget[]
  /** By indicator code. */
  benchmarks: ReadonlyMap<string, readonly Benchmark[]>
}

/** A submission for every unit that is asked anything in the period, with every asked cell, as far as each unit has come. */
export async function insertSubmissions(tx: Transaction, { id: periodId, period, targets, benchmarks }: PeriodToFill, units: readonly DemoUnit[], people: DemoPeople, accepted: Accepted, today: IsoDate): Promise<void> {
  const asked = units.filter(unit => targets.some(({ scope }) => isInScope(unit, scope)))
  const courses = coursesOf(asked, period)
  const plans = asked.map((unit) => {
    const course = courses.get(unit.code)
    if (course === undefined)
      throw new Error(`${unit.code} has no course in ${period.label}`)
    const reporter = unit.kind === 'city' ? people.reviewer : people.reporterOf.get(unit.id) ?? null
    return { unit, course, reporter, timeline: timelineOf(course, unit, period, today) }
  })

  const rows = await tx.insert(submissions).values(plans.map(({ unit, course, reporter, timeline }) => ({
    periodId,
    unitId: unit.id,
    status: course.status,
    openedAt: course.filled === 'none' ? null : new Date(timeline.touchedAt.getTime() - 3_600_000),
    submittedAt: timeline.submittedAt,
    submittedBy: timeline.submittedAt === null ? null : reporter,
    approvedAt: course.status === 'approved' ? timeline.reviewedAt : null,
  }))).returning({ id: submissions.id, unitId: submissions.unitId })
  const submissionIds = new Map(rows.map(({ id, unitId }) => [unitId, id]))

  const cells = plans.flatMap(({ unit, course, reporter, timeline }) => {
    const submissionId = submissionIds.get(unit.id)
    if (submissionId === undefined)
      throw new Error(`${unit.code} has no submission in ${period.label}`)
    const opened = new Date(`${period.opensOn}T00:00:00Z`)
    return buildCells(unit, period, course, targets, benchmarks, accepted).map(({ code: _, ...cell }) => {
      const isBlank = cell.state === 'not-reported' && cell.reason === null
      const isReviewed = cell.standing === 'accepted' || cell.standing === 'returned'
      return {
        ...cell,
        submissionId,
        periodId,
        unitId: unit.id,
        reviewedAt: isReviewed ? timeline.reviewedAt : null,
        reviewedBy: isReviewed ? people.reviewer : null,
        updatedAt: isBlank ? opened : timeline.touchedAt,
        updatedBy: isBlank ? null : reporter,
      }
    })
  })
  for (let start = 0; start < cells.length; start += cellsPerStatement)
    await tx.insert(actuals).values(cells.slice(start, start + cellsPerStatement).map(({ indicatorId: _, ...cell }) => cell))
  await insertEvents(tx, cells)
}
