import type { Database, Transaction } from '../../src/client.ts'
import { periods, plans } from '../../src/schema/index.ts'
import { codedIndicators, plan2020 } from '../plan-2020/index.ts'
import { insertIndicators, insertPlan } from './insert-plan.ts'
import { insertUnits } from './insert-units.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { calendarYear2020 } from './period-2020.ts'
import { noGroups, readUnitDirectory } from './unit-directory.ts'

/**
 * What every installation starts with: the 34 institutions, the department's own unit and the published plan of 2020.
 * Does nothing where there is a plan already. Returns whether it inserted anything.
 */
export function seedReference(db: Database | Transaction): Promise<boolean> {
  return oneAtATime(db, async (tx) => {
    const existing = await tx.select({ id: plans.id }).from(plans).limit(1)
    if (existing.length > 0)
      return false
    await insertUnits(tx)
    await insertIndicators(tx, codedIndicators)
    const planId = await insertPlan(tx, plan2020, await readUnitDirectory(tx), noGroups)
    await tx.insert(periods).values({ planId, ...calendarYear2020 })
    return true
  })
}
