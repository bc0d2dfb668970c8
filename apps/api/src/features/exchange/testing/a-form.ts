import type { SaveActual } from '@rodykle/contracts'
import type { Database, Transaction } from '@rodykle/db'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { Client } from '../../../../test/client.ts'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../../test/factories/index.ts'

/** An open period in which one school is asked a percent of parents and a count of events, its head and the department. */
export async function aForm(world: Pick<TestApp, 'signInAs'> & { db: Database | Transaction }) {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const unit = await aUnit(world.db)
  const parents = await aTarget(world.db, { plan })
  const counted = await anIndicator(world.db, { valueKind: 'number', unitOfMeasurement: 'events', base: null, unitFold: 'sum' })
  const events = await aTarget(world.db, { plan, indicator: counted, version: { rule: { kind: 'at-least', planned: '3', assumed: false } } })
  const { actuals, ...submission } = await aSubmission(world.db, { period, unit, targets: [parents, events] })
  const [ofParents, ofEvents] = actuals
  if (ofParents === undefined || ofEvents === undefined)
    throw new Error('two cells were expected')
  return {
    plan,
    period,
    unit,
    targets: [parents, events] as const,
    submission,
    parents: ofParents,
    events: ofEvents,
    head: await world.signInAs('head', { unit }),
    department: await world.signInAs('department'),
  }
}

export const ratio = (numerator: string, denominator: string) => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } }) as const
export const number = (value: string) => ({ state: 'reported', value: { kind: 'number', value } }) as const

/** Saves as somebody who has just looked at the empty cell. */
export async function save(client: Client, { id, version }: { id: string, version: number }, observed: SaveActual['observed'], comment: string | null = null): Promise<void> {
  const { statusCode, body } = await client.patch(`/api/actuals/${id}`, { version, observed, comment })
  if (statusCode !== 200)
    throw new Error(body)
}
