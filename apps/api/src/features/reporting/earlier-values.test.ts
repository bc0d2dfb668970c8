import type { EarlierValues } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { expect } from 'vitest'
import { aSubmission, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aForm, ratio } from './testing/a-form.ts'

it('what the unit has reported before: lately, and at the same time of the year before', async ({ world }) => {
  const { head, parents, period, plan, unit, targets: [target] } = await aForm(world)
  const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const earlier = [
    ['pernai', yearBefore(period.startsOn), yearBefore(period.endsOn), '20', 'accepted'],
    ['pernai, kitos trukmės', yearBefore(period.endsOn), yearBefore(period.endsOn), '25', 'accepted'],
    ['neseniai', yearBefore(period.endsOn), `${Number(period.startsOn.slice(0, 4))}-01-20`, '30', 'accepted'],
    ['nepatvirtinta', yearBefore(period.endsOn), `${Number(period.startsOn.slice(0, 4))}-01-25`, '35', 'submitted'],
  ] as const
  for (const [label, startsOn, endsOn, numerator, standing] of earlier) {
    const [other] = await world.db.insert(schema.periods).values({ planId: plan.id, kind: period.kind, label, startsOn, endsOn, opensOn: endsOn, dueOn: endsOn, state: 'closed' }).returning()
    await aSubmission(world.db, { period: other!, unit, targets: [target], actual: { state: 'reported', value: ratio(numerator, '40').value, status: 'not-met', standing } })
  }
  const answer = (await head.get(`/api/actuals/${parents.id}/earlier`)).json<EarlierValues>()
  expect(answer).toMatchObject({
    latest: { label: 'neseniai', judgement: { achieved: { value: '75' } } },
    lastYear: { label: 'pernai', time: 'last-year', judgement: { achieved: { value: '50' } } },
  })
})

it('is nothing where nothing was reported, and not there for another unit', async ({ world }) => {
  const { head, parents } = await aForm(world)
  expect((await head.get(`/api/actuals/${parents.id}/earlier`)).json()).toEqual({ latest: null, lastYear: null })
  const stranger = await world.signInAs('head', { unit: await aUnit(world.db) })
  expect((await stranger.get(`/api/actuals/${parents.id}/earlier`)).statusCode).toBe(404)
})
