import type { IsoDate } from '@rodykle/domain'
import type { Database, Transaction } from '../../src/client.ts'
import type { SeedPlan } from '../plan-2020/index.ts'
import type { Accepted } from './build-cells.ts'
import type { DemoPeriod } from './demo-periods.ts'
import type { PeriodToFill } from './insert-submissions.ts'
import { and, eq } from 'drizzle-orm'
import { auditEntries, periods, plans, settings } from '../../src/schema/index.ts'
import { plan2020 } from '../plan-2020/index.ts'
import { insertPlan } from '../reference/insert-plan.ts'
import { oneAtATime } from '../reference/one-at-a-time.ts'
import { readUnitDirectory } from '../reference/unit-directory.ts'
import { period2020, periodsOf } from './demo-periods.ts'
import { demoGroupFields } from './groups.ts'
import { insertBenchmarks } from './insert-benchmarks.ts'
import { insertGroups } from './insert-groups.ts'
import { insertPeople } from './insert-people.ts'
import { insertSubmissions } from './insert-submissions.ts'
import { planOf } from './plan-this-year.ts'
import { readTargets, readUnits } from './read-world.ts'

/** The key under which an installation says that demonstration data is loaded: `{ loadedOn: '2026-11-21' }`. */
export const demonstrationSetting = 'demonstration'

async function planOf2020(tx: Transaction): Promise<{ planId: string, periodId: string }> {
  const [row] = await tx
    .select({ planId: plans.id, periodId: periods.id })
    .from(plans)
    .innerJoin(periods, and(eq(periods.planId, plans.id), eq(periods.kind, 'calendar-year')))
    .where(eq(plans.year, plan2020.year))
  if (row === undefined)
    throw new Error('the demonstration stands on the plan of 2020: seed the reference first')
  return row
}

async function insertPeriod(tx: Transaction, planId: string, period: DemoPeriod): Promise<string> {
  const { kind, label, startsOn, endsOn, opensOn, dueOn, state } = period
  const [row] = await tx.insert(periods).values({ planId, kind, label, startsOn, endsOn, opensOn, dueOn, state }).returning({ id: periods.id })
  if (row === undefined)
    throw new Error(`${label} was not inserted`)
  return row.id
}

async function prepare(tx: Transaction, planId: string, periodId: string, plan: SeedPlan, period: DemoPeriod): Promise<PeriodToFill> {
  return {
    id: periodId,
    period,
    targets: await readTargets(tx, planId, plan.indicators),
    benchmarks: await insertBenchmarks(tx, periodId, period, plan.indicators),
  }
}

/** This year's plan with its two half-years; those that have begun, to be filled. */
async function insertThisYear(tx: Transaction, today: IsoDate): Promise<PeriodToFill[]> {
  const [firstHalf, secondHalf] = periodsOf(today)
  const plan = planOf(firstHalf.year)
  const planId = await insertPlan(tx, plan, await readUnitDirectory(tx), demoGroupFields)
  const begun: PeriodToFill[] = []
  for (const period of [firstHalf, secondHalf]) {
    const periodId = await insertPeriod(tx, planId, period)
    if (period.state !== 'upcoming')
      begun.push(await prepare(tx, planId, periodId, plan, period))
  }
  return begun
}

/**
 * The demonstration, on top of the reference: accounts for every role, 2020 reported by everybody and closed, and the plan of today's
 * year in the middle of its reporting. The same `today` gives the same values on every machine. Does nothing where it is loaded already.
 * @param today must lie after 2020. Returns whether it inserted anything.
 * @throws RangeError for a day of 2020 or earlier: that year's plan is the real one.
 */
export async function seedDemo(db: Database | Transaction, today: IsoDate): Promise<boolean> {
  if (today <= period2020.endsOn)
    throw new RangeError(`the demonstration needs a day after 2020, not ${today}`)
  return oneAtATime(db, async (tx) => {
    const loaded = await tx.select({ key: settings.key }).from(settings).where(eq(settings.key, demonstrationSetting))
    if (loaded.length > 0)
      return false

    const { planId, periodId } = await planOf2020(tx)
    await insertGroups(tx)
    const people = await insertPeople(tx, await readUnitDirectory(tx))
    const reported = [await prepare(tx, planId, periodId, plan2020, period2020), ...await insertThisYear(tx, today)]

    const units = await readUnits(tx)
    const accepted: Accepted = new Map()
    for (const period of reported)
      await insertSubmissions(tx, period, units, people, accepted, today)

    await tx.insert(settings).values({ key: demonstrationSetting, value: { loadedOn: today } })
    await tx.insert(auditEntries).values({ at: new Date(), actorName: 'system', action: 'demonstration.load', entity: 'setting', after: { loadedOn: today } })
    return true
  })
}
