import type { YearGapTable } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPeriod, aPlan, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { ratio, report } from './testing/a-year.ts'
import { answer, atLeast, counted, number, tableFor, twoHalves } from './testing/two-halves.ts'

describe('the city\'s year', () => {
  it('adds up all periods of all units, and says how many of them', async ({ world }) => {
    const halves = await twoHalves(world)
    const target = await aTarget(world.db, { plan: halves.plan, indicator: await anIndicator(world.db, { periodFold: 'ratio-of-sums' }) })
    await answer(world, halves, await aUnit(world.db), target, [ratio(1, 2), ratio(90, 100)])
    await answer(world, halves, await aUnit(world.db), target, [ratio(5, 10), null])
    await answer(world, halves, await aUnit(world.db), target, [null, ratio(7, 7)], ['accepted', 'submitted'])
    const { rows, year, periods } = await tableFor(world)
    expect([year, periods.map(({ id }) => id)]).toEqual([2026, [halves.first.id, halves.second.id]])
    expect(rows).toMatchObject([{
      targetId: target.id,
      rule: { planned: '80' },
      assessment: { achieved: { numerator: '96', denominator: '112' }, status: 'met', provisional: true, bounds: null, coverage: { counted: 2, applicable: 3, waiting: 1, notReported: 0 } },
      status: 'met',
      ofPeriods: { counted: 2, applicable: 2 },
      completeUnits: 1,
      periods: [
        { periodId: halves.first.id, assessment: { achieved: { numerator: '6', denominator: '12' }, coverage: { counted: 2, applicable: 3 } } },
        { periodId: halves.second.id, assessment: { achieved: { numerator: '90', denominator: '100' }, coverage: { counted: 1, waiting: 1 } } },
      ],
    }])
  })

  it('takes of cumulative values each unit\'s latest approved one, which a later blank or unapproved period does not hide', async ({ world }) => {
    const halves = await twoHalves(world)
    const target = await aTarget(world.db, { plan: halves.plan, indicator: await anIndicator(world.db, { ...counted, unitFold: 'sum', periodFold: 'latest' }), version: { rule: atLeast('30') } })
    await answer(world, halves, await aUnit(world.db), target, [number(4), number(10)])
    await answer(world, halves, await aUnit(world.db), target, [number(7), null])
    await answer(world, halves, await aUnit(world.db), target, [number(9), number(99)], ['accepted', 'submitted'])
    const approved = (await tableFor(world)).rows[0]
    expect(approved).toMatchObject({ assessment: { achieved: { value: '26' }, coverage: { counted: 3, applicable: 3 } }, completeUnits: 1 })
    expect(approved?.periods.map(({ assessment }) => assessment.achieved)).toEqual([{ kind: 'number', value: '20' }, { kind: 'number', value: '10' }])
    expect((await tableFor(world, 'department', '&basis=working')).rows[0]).toMatchObject({ assessment: { achieved: { value: '116' }, status: 'met' } })
  })

  it('counts who meets their own rule by their whole year, not by a half of it', async ({ world }) => {
    const halves = await twoHalves(world)
    const target = await aTarget(world.db, {
      plan: halves.plan,
      indicator: await anIndicator(world.db, { ...counted, unitFold: 'share-meeting', periodFold: 'sum' }),
      version: { rule: atLeast('100'), unitRule: { kind: 'between', low: '2', high: '4', softMaximum: false, assumed: false } },
    })
    await answer(world, halves, await aUnit(world.db), target, [number(1), number(1)])
    await answer(world, halves, await aUnit(world.db), target, [number(3), number(3)])
    await answer(world, halves, await aUnit(world.db), target, [number(2), null])
    const [row] = (await tableFor(world)).rows
    expect(row).toMatchObject({ assessment: { achieved: { numerator: '2', denominator: '3' }, bounds: { worst: '33.33333333333333333333', best: '66.66666666666666666667' } } })
    expect(row?.periods.map(({ assessment }) => assessment.achieved)).toMatchObject([{ numerator: '2', denominator: '3' }, { numerator: '1', denominator: '2' }])
  })

  it('has no figure of a year whose periods are judged one by one: they stand together as the worst of them', async ({ world }) => {
    const halves = await twoHalves(world)
    const target = await aTarget(world.db, { plan: halves.plan })
    await answer(world, halves, await aUnit(world.db), target, [ratio(9, 10), ratio(1, 10)])
    const { rows, priorities } = await tableFor(world)
    expect(rows).toMatchObject([{ assessment: null, completeUnits: null, status: 'not-met', periods: [{ assessment: { status: 'met' } }, { assessment: { status: 'not-met' } }] }])
    expect(priorities).toEqual([{ ...rows[0]?.priority, counts: { met: 0, near: 0, notMet: 1, noData: 0, noTarget: 0, notApplicable: 0 }, of: 1 }])
  })

  it('judges each period by the version at its own end and the year by the one at the last period\'s', async ({ world }) => {
    const halves = await twoHalves(world)
    const target = await aTarget(world.db, { plan: halves.plan, indicator: await anIndicator(world.db, { periodFold: 'latest' }) })
    await world.db.insert(schema.targetVersions).values({ ...target.version, id: undefined, version: 2, validFrom: '2026-10-01', rule: atLeast('95') })
    await answer(world, halves, await aUnit(world.db), target, [ratio(90, 100), ratio(90, 100)])
    expect((await tableFor(world)).rows).toMatchObject([{
      rule: { planned: '95' },
      assessment: { gap: '-5', status: 'near' },
      periods: [{ rule: { planned: '80' }, assessment: { gap: '10' } }, { rule: { planned: '95' }, assessment: { gap: '-5' } }],
    }])
  })

  it('holds only the periods a target is asked in, also one that began two school years ago', async ({ world }) => {
    const halves = await twoHalves(world)
    const long = await anOpenPeriod(world.db, halves.plan, { kind: 'two-school-years', label: '2024–2026 m. m.', startsOn: '2024-09-01', endsOn: '2026-08-31' })
    const target = await aTarget(world.db, { plan: halves.plan, indicator: await anIndicator(world.db, { periodFold: 'latest' }), version: { reportedEvery: 'two-school-years', measuredOver: 'two-school-years' } })
    await report(world, { ...halves.plan, period: long }, await aUnit(world.db), target, ratio(81, 100), 'accepted')
    const never = await aTarget(world.db, { plan: halves.plan, version: { reportedEvery: 'month' } })
    const { rows, periods } = await tableFor(world)
    expect(periods.map(({ label }) => label)).toEqual(['I pusmetis', '2024–2026 m. m.', '2026 m. II pusmetis'])
    expect(rows).toMatchObject([
      { targetId: target.id, status: 'met', assessment: { gap: '1' }, periods: [{ periodId: long.id }], ofPeriods: { counted: 1, applicable: 1 } },
      { targetId: never.id, status: 'no-data', assessment: null, periods: [] },
    ])
  })

  it('gives the best and worst still possible only when every period was asked and its missing denominators are known', async ({ world }) => {
    const { plan, first } = await twoHalves(world)
    const target = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { periodFold: 'ratio-of-sums' }) })
    await report(world, { ...plan, period: first }, await aUnit(world.db), target, ratio(60, 80), 'accepted')
    await report(world, { ...plan, period: first }, await aUnit(world.db), target, ratio(10, 20), 'submitted')
    const bounds = async () => (await tableFor(world)).rows[0]?.assessment?.bounds
    expect(await bounds()).toBeNull()
    await world.db.delete(schema.periods).where(eq(schema.periods.label, '2026 m. II pusmetis'))
    expect(await bounds()).toEqual({ worst: '60', best: '80' })
  })
})

describe('who may read a year', () => {
  it('is not there for a year without a plan, nor a draft for those who may not read drafts', async ({ world }) => {
    const draft = await aPlan(world.db, { year: 2027, status: 'draft' })
    await aPeriod(world.db, draft)
    const [council, department] = [await world.signInAs('council'), await world.signInAs('department')]
    expect((await council.get('/api/gaps?year=2027')).statusCode).toBe(404)
    expect((await department.get('/api/gaps?year=2027')).statusCode).toBe(200)
    expect((await department.get('/api/gaps?year=2031')).statusCode).toBe(404)
    expect((await council.get('/api/gaps?year=2027&basis=working')).statusCode).toBe(403)
    expect((await world.anonymous.get('/api/gaps?year=2027')).statusCode).toBe(401)
  })

  it('wants a period or a year, and not both', async ({ world }) => {
    const department = await world.signInAs('department')
    const { first } = await twoHalves(world)
    expect((await department.get('/api/gaps')).statusCode).toBe(400)
    expect((await department.get(`/api/gaps?year=2026&periodId=${first.id}`)).statusCode).toBe(400)
    expect((await department.get('/api/gaps?year=MMXXVI')).statusCode).toBe(400)
  })
})

describe('a unit\'s own year', () => {
  it('holds what its periods make to what the unit itself is asked, and shows drafts only to those who write them', async ({ world }) => {
    const halves = await twoHalves(world)
    const [own, other] = [await aUnit(world.db), await aUnit(world.db)]
    const target = await aTarget(world.db, { plan: halves.plan, indicator: await anIndicator(world.db, { ...counted, unitFold: 'sum', periodFold: 'sum' }), version: { rule: atLeast('100'), unitRule: atLeast('5') } })
    await answer(world, halves, own, target, [number(2), number(4)], ['accepted', 'draft'])
    await answer(world, halves, other, target, [number(50), number(50)])
    const ofUnit = async (role: 'head' | 'department', basis: string) => {
      const person = await world.signInAs(role, role === 'head' ? { unit: own } : {})
      const { rows, unit } = (await person.get(`/api/gaps?year=2026&unitId=${own.id}&basis=${basis}`)).json<YearGapTable>()
      expect([unit?.id, rows.length]).toEqual([own.id, 1])
      return rows[0]
    }
    expect(await ofUnit('head', 'working')).toMatchObject({ rule: { planned: '5' }, assessment: { achieved: { value: '6' }, status: 'met' }, ofPeriods: { counted: 2, applicable: 2 }, periods: [{ standing: 'accepted' }, { standing: 'draft' }] })
    expect(await ofUnit('head', 'approved')).toMatchObject({ assessment: { achieved: { value: '2' }, status: 'not-met', provisional: false }, ofPeriods: { counted: 1, applicable: 2 }, completeUnits: 0 })
    expect(await ofUnit('department', 'working')).toMatchObject({ assessment: { achieved: { value: '2' } } })
    expect((await (await world.signInAs('head', { unit: other })).get(`/api/gaps?year=2026&unitId=${own.id}`)).statusCode).toBe(404)
  })
})
