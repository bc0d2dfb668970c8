import type { GapTable } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { aMeasure, anIndicator, aPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aYear, ratio, report } from './testing/a-year.ts'

const { plans } = schema

describe('the city\'s table', () => {
  it('adds up approved values, says who stands behind them, and judges the sum', async ({ world }) => {
    const year = await aYear(world)
    const target = await aTarget(world.db, { plan: year })
    await report(world, year, await aUnit(world.db), target, ratio(34, 41), 'accepted')
    await report(world, year, await aUnit(world.db), target, ratio(10, 40), 'accepted')
    await report(world, year, await aUnit(world.db), target, ratio(0, 0), 'accepted')
    await report(world, year, await aUnit(world.db), target, ratio(99, 100), 'submitted')
    await report(world, year, await aUnit(world.db), target, ratio(1, 100), 'draft')
    await report(world, year, await aUnit(world.db), target, null, 'draft')

    const council = await world.signInAs('council')
    const table = (await council.get(`/api/gaps?periodId=${year.period.id}`)).json<GapTable>()
    expect(table).toMatchObject({ basis: 'approved', unit: null, period: { id: year.period.id } })
    expect(table.rows).toHaveLength(1)
    expect(table.rows[0]).toMatchObject({
      targetId: target.id,
      measure: { code: 'I.1.1' },
      indicator: { code: target.indicator.code, unitFold: 'ratio-of-sums' },
      rule: { kind: 'at-least', planned: '80' },
      standing: null,
      assessment: {
        achieved: { kind: 'share', numerator: '44', denominator: '81', value: '54.32098765432098765432' },
        gap: '-25.67901234567901234568',
        status: 'not-met',
        coverage: { counted: 2, applicable: 5, waiting: 1, notReported: 2, notMeasured: 0, notApplicable: 1, leftOut: 0 },
        provisional: true,
        straddles: false,
      },
    })

    const department = await world.signInAs('department')
    const working = (await department.get(`/api/gaps?periodId=${year.period.id}&basis=working`)).json<GapTable>()
    expect(working.rows[0]?.assessment).toMatchObject({ achieved: { numerator: '143', denominator: '181' }, status: 'near', coverage: { counted: 3, waiting: 0, notReported: 2 } })
  })

  it('has every target of the period in the order of the plan, also those nobody answered', async ({ world }) => {
    const year = await aYear(world)
    const earlier = await aMeasure(world.db, year.task, { position: -1 })
    const second = await aTarget(world.db, { plan: year })
    const first = await aTarget(world.db, { plan: year, measure: earlier })
    await aTarget(world.db, { plan: year, version: { reportedEvery: 'quarter' } })
    await aTarget(world.db, { plan: year, version: { validFrom: '2027-01-01' } })
    const { rows } = (await (await world.signInAs('council')).get(`/api/gaps?periodId=${year.period.id}`)).json<GapTable>()
    expect(rows.map(({ targetId }) => targetId)).toEqual([first.id, second.id])
    expect(rows[0]?.assessment).toMatchObject({ achieved: { kind: 'absent' }, coverage: { applicable: 0 } })
  })

  it('judges by the version in force at the period\'s end, and by the plan\'s own tolerance', async ({ world }) => {
    const year = await aYear(world)
    await world.db.update(plans).set({ tolerancePercentPoints: '1' })
    const target = await aTarget(world.db, { plan: year })
    const rule = { kind: 'at-least', planned: '85', assumed: false } as const
    // The third was written last and holds from an earlier day: it never takes the place of the second.
    await world.db.insert(schema.targetVersions).values([{ ...target.version, id: undefined, version: 2, validFrom: '2026-10-01', rule }, { ...target.version, id: undefined, version: 3, validFrom: '2026-03-01' }])
    await report(world, year, await aUnit(world.db), target, ratio(34, 41), 'accepted')
    const { rows } = (await (await world.signInAs('council')).get(`/api/gaps?periodId=${year.period.id}`)).json<GapTable>()
    expect(rows[0]).toMatchObject({ rule, assessment: { gap: '-2.07317073170731707317', status: 'not-met' } })
  })

  it('hides a small count of persons from those who do not review', async ({ world }) => {
    const year = await aYear(world)
    const target = await aTarget(world.db, { plan: year, indicator: await anIndicator(world.db, { countsPersons: true }) })
    await report(world, year, await aUnit(world.db), target, ratio(38, 41), 'accepted')
    const assessment = async (role: 'council' | 'department') =>
      (await (await world.signInAs(role)).get(`/api/gaps?periodId=${year.period.id}`)).json<GapTable>().rows[0]?.assessment
    expect(await assessment('council')).toMatchObject({ achieved: { kind: 'absent', absence: 'suppressed' }, gap: null, status: 'no-data', meanOfUnits: null, coverage: { counted: 1 } })
    expect(await assessment('department')).toMatchObject({ achieved: { numerator: '38' } })
  })

  it.for([
    ['a council member', 'council', 403],
    ['a head', 'head', 403],
    ['the pedagogical-psychological service', 'support', 403],
    ['an administrator', 'administrator', 200],
    ['the department', 'department', 200],
  ] as const)('answers %s who asks for working figures', async ([, role, status], { world }) => {
    const { period } = await aYear(world)
    const person = await world.signInAs(role, role === 'head' || role === 'support' ? { unit: await aUnit(world.db) } : {})
    expect((await person.get(`/api/gaps?periodId=${period.id}&basis=working`)).statusCode).toBe(status)
    expect((await person.get(`/api/gaps?periodId=${period.id}`)).statusCode).toBe(200)
  })

  it('is not there for an unknown period, or for a draft plan\'s to those who may not read drafts', async ({ world }) => {
    const plan = await aPlan(world.db, { year: 2027, status: 'draft' })
    const period = await aPeriod(world.db, plan)
    const [council, department] = [await world.signInAs('council'), await world.signInAs('department')]
    expect((await council.get(`/api/gaps?periodId=${period.id}`)).statusCode).toBe(404)
    expect((await department.get(`/api/gaps?periodId=${period.id}`)).statusCode).toBe(200)
    expect((await council.get(`/api/gaps?periodId=${plan.id}`)).statusCode).toBe(404)
    expect((await council.get(`/api/gaps?periodId=${period.id}&order=result`)).statusCode).toBe(400)
    expect((await world.anonymous.get(`/api/gaps?periodId=${period.id}`)).statusCode).toBe(401)
  })
})

describe('a unit\'s own table', () => {
  it('holds each value to what the unit itself is asked, and shows drafts only to those who write them', async ({ world }) => {
    const year = await aYear(world)
    const unit = await aUnit(world.db)
    const strict = { kind: 'at-least', planned: '90', assumed: false } as const
    const targets = [await aTarget(world.db, { plan: year, version: { unitRule: strict } }), await aTarget(world.db, { plan: year }), await aTarget(world.db, { plan: year })]
    await aTarget(world.db, { plan: year })
    const { actuals } = await aSubmission(world.db, { period: year.period, unit, targets, actual: { state: 'reported', value: ratio(34, 41), status: 'met' } })
    for (const [index, standing] of (['draft', 'submitted', 'accepted'] as const).entries())
      await world.db.update(schema.actuals).set({ standing }).where(eq(schema.actuals.id, actuals[index]!.id))

    const rowsFor = async (role: 'head' | 'department', basis: string) => {
      const person = await world.signInAs(role, role === 'head' ? { unit } : {})
      const table = (await person.get(`/api/gaps?periodId=${year.period.id}&unitId=${unit.id}&basis=${basis}`)).json<GapTable>()
      expect(table.unit).toMatchObject({ id: unit.id })
      return table.rows.map(({ standing, rule, assessment: { status, coverage } }) => [standing, 'planned' in rule && rule.planned, status, coverage.counted])
    }
    const hidden = ['draft', '90', 'no-data', 0]
    expect(await rowsFor('head', 'working')).toEqual([['draft', '90', 'not-met', 1], ['submitted', '80', 'met', 1], ['accepted', '80', 'met', 1]])
    expect(await rowsFor('department', 'working')).toEqual([hidden, ['submitted', '80', 'met', 1], ['accepted', '80', 'met', 1]])
    expect(await rowsFor('head', 'approved')).toEqual([hidden, ['submitted', '80', 'no-data', 0], ['accepted', '80', 'met', 1]])
    // Nobody waits for a draft's approval: not even in its writer's own table.
    const approved = (await (await world.signInAs('head', { unit })).get(`/api/gaps?periodId=${year.period.id}&unitId=${unit.id}&basis=approved`)).json<GapTable>().rows
    expect(approved.map(({ assessment: { coverage } }) => [coverage.waiting, coverage.notReported])).toEqual([[0, 1], [1, 0], [0, 0]])
  })

  it.for([
    ['its head', 'head', 'own', 200],
    ['its deputy', 'editor', 'own', 200],
    ['another head', 'head', 'other', 404],
    ['the pedagogical-psychological service', 'support', 'other', 404],
    ['a council member', 'council', null, 404],
    ['the department', 'department', null, 200],
    ['an administrator', 'administrator', null, 200],
  ] as const)('answers %s', async ([, role, at, status], { world }) => {
    const { period } = await aYear(world)
    const [own, other] = [await aUnit(world.db), await aUnit(world.db)]
    const person = await world.signInAs(role, at === null ? {} : { unit: { own, other }[at] })
    expect((await person.get(`/api/gaps?periodId=${period.id}&unitId=${own.id}`)).statusCode).toBe(status)
    expect((await person.get(`/api/gaps?periodId=${period.id}&unitId=${period.id}`)).statusCode).toBe(404)
  })
})
