import type { TargetRule } from '@rodykle/domain'
import { schema } from '@rodykle/db'
import { storedValue } from '@rodykle/domain'
import { expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { number, save } from './testing/a-form.ts'

it('the previous value is held to the reference figure of its own period, and this one to its own', async ({ world }) => {
  const rule: TargetRule = { kind: 'benchmark', series: 'NMPP', assumed: false }
  const plan = await aPlan(world.db)
  const earlier = await aPeriod(world.db, plan, { label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30', state: 'closed' })
  const period = await anOpenPeriod(world.db, plan)
  const indicator = await anIndicator(world.db, { valueKind: 'number', unitOfMeasurement: 'points-10', base: null, unitFold: 'none' })
  const target = await aTarget(world.db, { plan, indicator, version: { rule: { kind: 'none', assumed: false }, unitRule: rule } })
  const unit = await aUnit(world.db)
  await aSubmission(world.db, { period: earlier, unit, targets: [target], actual: { ...storedValue(number('7')), status: 'met', standing: 'accepted' } })
  const { actuals: [cell] } = await aSubmission(world.db, { period, unit, targets: [target] })
  await world.db.insert(schema.benchmarks).values([
    { indicatorId: indicator.id, periodId: earlier.id, part: '', value: '6' },
    { indicatorId: indicator.id, periodId: period.id, part: '', value: '8' },
  ])
  expect(await save(await world.signInAs('head', { unit }), cell!, number('7.5'))).toMatchObject({
    judgement: { planned: { value: '8' }, gap: '-0.5' },
    previous: { label: 'I pusmetis', judgement: { planned: { value: '6' }, gap: '1', status: 'met' } },
  })
})
