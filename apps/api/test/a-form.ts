import type { CellAnswer, SaveActual, SubmissionCell, SubmissionForm } from '@rodykle/contracts'
import type { Database, Transaction } from '@rodykle/db'
import type { TestApp } from './build-test-app.ts'
import type { Client } from './client.ts'
import type { ActualRow, SubmissionRow, TargetWithVersion, UnitRow } from './factories/index.ts'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from './factories/index.ts'

export interface Form {
  plan: Awaited<ReturnType<typeof aPlan>>
  period: Awaited<ReturnType<typeof anOpenPeriod>>
  unit: UnitRow
  /** A percent of parents, at least 80; and a count of events, at least 3. */
  targets: [parents: TargetWithVersion, events: TargetWithVersion]
  submission: SubmissionRow
  parents: ActualRow
  events: ActualRow
  head: Client
  department: Client
}

/** An open period in which one school is asked two things, its head and the department. */
export async function aForm(world: Pick<TestApp, 'signInAs'> & { db: Database | Transaction }): Promise<Form> {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const unit = await aUnit(world.db)
  const parents = await aTarget(world.db, { plan })
  const counted = await anIndicator(world.db, { valueKind: 'number', unitOfMeasurement: 'events', base: null, unitFold: 'sum' })
  const events = await aTarget(world.db, { plan, indicator: counted, version: { rule: { kind: 'at-least', planned: '3', assumed: false } } })
  const targets: Form['targets'] = [parents, events]
  const { actuals, ...submission } = await aSubmission(world.db, { period, unit, targets })
  return {
    plan,
    period,
    unit,
    targets,
    submission,
    parents: actuals[0]!,
    events: actuals[1]!,
    head: await world.signInAs('head', { unit }),
    department: await world.signInAs('department'),
  }
}

export const ratio = (numerator: string, denominator: string) => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator } }) as const
export const number = (value: string) => ({ state: 'reported', value: { kind: 'number', value } }) as const

/** Saves as somebody who has just looked at the value. */
export async function save(client: Client, { id, version }: { id: string, version: number }, observed: SaveActual['observed'], comment: string | null = null): Promise<SubmissionCell> {
  const response = await client.patch(`/api/actuals/${id}`, { version, observed, comment })
  return response.json<CellAnswer>().cell
}

/** Both values given and handed in. */
export async function handIn({ head, submission, parents, events }: Form): Promise<SubmissionForm> {
  await save(head, parents, ratio('34', '41'))
  await save(head, events, number('4'))
  return (await head.post(`/api/submissions/${submission.id}/submit`)).json<SubmissionForm>()
}

/** The cell of one value in a form. */
export function cellIn(form: SubmissionForm, { id }: { id: string }): SubmissionCell {
  const cell = form.cells.find(candidate => candidate.id === id)
  if (cell === undefined)
    throw new Error(`the form has no cell ${id}`)
  return cell
}
