import type { CellAnswer, GapTable, IndicatorDetail, SubmissionForm } from '@rodykle/contracts'
import { expect } from 'vitest'
import { anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

it('carries a value from a head\'s form to the council: filled, returned, corrected, accepted, counted', async ({ world }) => {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const target = await aTarget(world.db, { plan })
  const [unit, neighbour] = [await aUnit(world.db), await aUnit(world.db)]
  const { id, actuals: [asked] } = await aSubmission(world.db, { period, unit, targets: [target] })
  await aSubmission(world.db, { period, unit: neighbour, targets: [target] })
  const [head, department, council] = [await world.signInAs('head', { unit }), await world.signInAs('department'), await world.signInAs('council')]
  const actual = `/api/actuals/${asked!.id}`
  const parents = (numerator: string) => ({ state: 'reported', value: { kind: 'ratio', numerator, denominator: '41' } })
  const published = async () => (await council.get(`/api/gaps?periodId=${period.id}`)).json<GapTable>().rows[0]!.assessment
  const nothing = { achieved: { kind: 'absent', absence: 'not-reported' }, status: 'no-data' }

  const filled = (await head.patch(actual, { version: 1, observed: parents('34'), comment: null })).json<CellAnswer>().cell
  expect(filled.judgement).toMatchObject({ achieved: { value: '82.92682926829268292683' }, gap: '2.92682926829268292683', status: 'met' })
  expect(await published()).toMatchObject({ ...nothing, coverage: { counted: 0, applicable: 2, waiting: 0, notReported: 2 } })

  const handedIn = (await head.post(`/api/submissions/${id}/submit`)).json<SubmissionForm>()
  expect(handedIn.submission.status).toBe('submitted')
  expect(await published()).toMatchObject({ ...nothing, coverage: { counted: 0, waiting: 1, notReported: 1 } })
  const working = (await department.get(`/api/gaps?periodId=${period.id}&basis=working`)).json<GapTable>()
  expect(working.rows[0]!.assessment).toMatchObject({ status: 'met', provisional: true, coverage: { counted: 1 } })

  const returned = (await department.post(`${actual}/return`, { version: handedIn.cells[0]!.version, reason: 'Klasėje 40 mokinių' })).json<CellAnswer>()
  expect(returned).toMatchObject({ submission: { status: 'returned' }, cell: { returnReason: 'Klasėje 40 mokinių' } })
  const corrected = (await head.patch(actual, { version: returned.cell.version, observed: parents('33'), comment: null })).json<CellAnswer>().cell
  expect(corrected.judgement).toMatchObject({ gap: '0.4878048780487804878', status: 'met' })
  const again = (await head.post(`/api/submissions/${id}/submit`)).json<SubmissionForm>()

  const accepted = (await department.post(`${actual}/accept`, { version: again.cells[0]!.version })).json<CellAnswer>()
  expect(accepted.submission.status).toBe('approved')
  expect(await published()).toMatchObject({ achieved: { numerator: '33', denominator: '41' }, gap: '0.4878048780487804878', status: 'met', provisional: false, coverage: { counted: 1, applicable: 2, waiting: 0, notReported: 1 } })

  const page = (await council.get(`/api/gaps/targets/${target.id}?periodId=${period.id}`)).json<IndicatorDetail>()
  expect(page.trend).toMatchObject([{ periodId: period.id, counted: 1, applicable: 2, judgement: { status: 'met' } }])
  expect(page).toMatchObject({ units: null, spread: [], lastReviewedAt: world.clock.now().toISOString() })
})
