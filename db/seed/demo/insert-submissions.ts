import type { Benchmark, IsoDate } from '@rodykle/domain'
import type { Transaction } from '../../src/client.ts'
import type { Accepted, DemoTarget } from './build-cells.ts'
import type { DemoPeriod } from './demo-periods.ts'
import type { DemoUnit } from './demo-unit.ts'
import type { DemoPeople } from './insert-people.ts'
import type { Doer, ReportedCell } from './insert-trail.ts'
import { isInScope } from '@rodykle/domain'
import { actuals, submissions } from '../../src/schema/index.ts'
import { buildCells } from './build-cells.ts'
import { insertEvents } from './insert-events.ts'
import { insertTrail } from './insert-trail.ts'
import { coursesOf, timelineOf } from './submission-course.ts'

/** PostgreSQL takes 65 535 parameters in one statement; a cell has about twenty-five. */
const cellsPerStatement = 1_000

/** In whose name a unit without an account of its own has reported. */
const unitAccount = 'Teikėjo demonstracinė paskyra'

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

  const doerOf = (id: string | null): Doer => ({ id, name: (id === null ? undefined : people.nameOf.get(id)) ?? unitAccount })
  const filled = plans.map(({ unit, course, reporter, timeline }) => {
    const submissionId = submissionIds.get(unit.id)
    if (submissionId === undefined)
      throw new Error(`${unit.code} has no submission in ${period.label}`)
    const opened = new Date(`${period.opensOn}T00:00:00Z`)
    const cells = buildCells(unit, period, course, targets, benchmarks, accepted).map(({ code: _, ...cell }): ReportedCell => {
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
    return { submissionId, unitId: unit.id, reporter: doerOf(reporter), reviewer: doerOf(people.reviewer), submittedAt: timeline.submittedAt, reviewedAt: timeline.reviewedAt, cells }
  })
  const cells = filled.flatMap(({ cells }) => cells)
  await insertCells(tx, cells)
  await insertEvents(tx, cells)
  await insertTrail(tx, filled)
}

/** PostgreSQL makes the keys, in the order of the cells; the trail names cells by them. */
async function insertCells(tx: Transaction, cells: readonly ReportedCell[]): Promise<void> {
  for (let start = 0; start < cells.length; start += cellsPerStatement) {
    const some = cells.slice(start, start + cellsPerStatement)
    const rows = await tx.insert(actuals).values(some.map(({ indicatorId: _, ...cell }) => cell)).returning({ id: actuals.id, unitId: actuals.unitId, targetId: actuals.targetId })
    const ids = new Map(rows.map(({ id, unitId, targetId }) => [`${unitId} ${targetId}`, id]))
    for (const cell of some)
      cell.id = ids.get(`${cell.unitId} ${cell.targetId}`)
  }
}
