import type { IndicatorDetail } from '@rodykle/contracts'
import type { TestApp } from '../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { anIndicator, aPeriod, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { aYear, ratio, report } from './testing/a-year.ts'

/** 2025 asked 70 %, 2026 asks 80 %; five gymnasiums, two kindergartens and the only school for adults have answered, one progymnasium has not. */
async function twoYears(world: TestApp) {
  const former = await aYear(world, 2025)
  const year = await aYear(world)
  const indicator = await anIndicator(world.db)
  const seventy = { kind: 'at-least', planned: '70', assumed: false } as const
  const before = await aTarget(world.db, { plan: former, indicator, version: { rule: seventy } })
  const target = await aTarget(world.db, { plan: year, indicator })
  const adults = await aUnit(world.db, { name: 'Ąžuolo mokykla', type: 'adult-school' })
  await report(world, former, adults, before, ratio(75, 100), 'accepted')
  await report(world, year, adults, target, ratio(30, 40), 'accepted')
  for (const numerator of [95, 91, 93, 92, 94])
    await report(world, year, await aUnit(world.db, { type: 'gymnasium' }), target, ratio(numerator, 100), 'accepted')
  for (const numerator of [60, 70])
    await report(world, year, await aUnit(world.db, { type: 'kindergarten' }), target, ratio(numerator, 100), 'accepted')
  const silent = await aUnit(world.db, { name: 'Azijos progimnazija' })
  await report(world, year, silent, target, ratio(1, 100), 'draft')
  return { former, year, target, adults, silent, url: `/api/gaps/targets/${target.id}?periodId=${year.period.id}` }
}

describe('an indicator\'s page', () => {
  it('shows each year against what that year asked', async ({ world }) => {
    const { former, year, target, url } = await twoYears(world)
    await aPeriod(world.db, year, { label: '2026 m. III pusmetis' })
    const detail = (await (await world.signInAs('council')).get(url)).json<IndicatorDetail>()
    expect(detail).toMatchObject({ row: { targetId: target.id, assessment: { achieved: { numerator: '625', denominator: '740' }, status: 'met', coverage: { counted: 8, applicable: 9 } } }, card: { id: target.indicatorId }, ruleVersion: { version: 1, validFrom: '2026-01-01', reason: null }, lastReviewedAt: null })
    expect(detail.trend).toMatchObject([
      { periodId: former.period.id, year: 2025, judgement: { planned: { value: '70' }, gap: '5', status: 'met' }, provisional: false, counted: 1, applicable: 1, definitionVersion: 1 },
      { periodId: year.period.id, year: 2026, judgement: { planned: { value: '80' }, gap: '4.45945945945945945946' }, provisional: false, counted: 8, applicable: 9 },
    ])
  })

  it('holds each period to the version in force at its own end', async ({ world }) => {
    const { former, year, target, url } = await twoYears(world)
    const demand = (planned: string) => ({ ...target.version, id: undefined, rule: { kind: 'at-least', planned, assumed: false } } as const)
    await world.db.insert(schema.targetVersions).values([{ ...demand('85'), version: 2, validFrom: '2026-10-01' }, { ...demand('99'), version: 3, validFrom: '2027-01-01' }, { ...demand('75'), version: 4, validFrom: '2026-03-01' }])
    const { trend } = (await (await world.signInAs('council')).get(url)).json<IndicatorDetail>()
    expect(trend).toMatchObject([{ periodId: former.period.id, judgement: { planned: { value: '70' } } }, { periodId: year.period.id, judgement: { planned: { value: '85' }, status: 'near' } }])
  })

  it('says from when the definition was another', async ({ world }) => {
    const { target, url } = await twoYears(world)
    await world.db.update(schema.indicators).set({ definitionVersion: 2 })
    await world.db.insert(schema.auditEntries).values([
      { at: new Date('2026-03-01T08:00:00Z'), actorName: 'Asmuo', action: 'indicator.update', entity: 'indicator', entityId: target.indicatorId, before: { definitionVersion: 1 }, after: { definitionVersion: 2 } },
      { at: new Date('2026-12-01T08:00:00Z'), actorName: 'Asmuo', action: 'indicator.update', entity: 'indicator', entityId: target.indicatorId, before: { definitionVersion: 2 }, after: { definitionVersion: 2 } },
    ])
    const { trend } = (await (await world.signInAs('council')).get(url)).json<IndicatorDetail>()
    expect(trend.map(({ definitionVersion }) => definitionVersion)).toEqual([1, 2])
  })

  it('gives the council types, but not where a type is a single institution, and nothing of units', async ({ world }) => {
    const { url } = await twoYears(world)
    const response = await (await world.signInAs('council')).get(url)
    const detail = response.json<IndicatorDetail>()
    expect(detail.byType.map(({ type, assessment: { achieved } }) => [type, achieved.kind === 'absent' ? achieved.absence : achieved.kind])).toEqual([
      // Hidden too, because with it the school's figure would follow from the city's.
      ['kindergarten', 'suppressed'],
      ['progymnasium', 'not-reported'],
      ['adult-school', 'suppressed'],
      ['gymnasium', 'share'],
    ])
    expect(detail).toMatchObject({ units: null, own: null, spread: [] })
    expect(response.body).not.toMatch(/Ąžuolo|Azijos/)
  })

  it('gives the department every type and unit, by name, and no draft\'s value', async ({ world }) => {
    const { url, adults, silent } = await twoYears(world)
    const detail = (await (await world.signInAs('department')).get(url)).json<IndicatorDetail>()
    expect(detail.byType.map(({ type, assessment }) => [type, assessment.gap])).toEqual([['kindergarten', '-15'], ['progymnasium', null], ['adult-school', '-5'], ['gymnasium', '13']])
    expect(detail.units).toHaveLength(9)
    expect(detail.units?.slice(0, 2)).toMatchObject([
      { unit: { id: silent.id }, standing: 'draft', observed: null, judgement: null },
      { unit: { id: adults.id }, standing: 'accepted', observed: { value: { numerator: '30' } }, judgement: { status: 'near' } },
    ])
  })

  it('gives a head the unnamed spread in order of size, and their own value', async ({ world }) => {
    const { url, silent } = await twoYears(world)
    const response = await (await world.signInAs('head', { unit: silent })).get(url)
    const detail = response.json<IndicatorDetail>()
    expect(detail.spread).toEqual(['60', '70', '75', '91', '92', '93', '94', '95'])
    expect(detail).toMatchObject({ units: null, own: { unit: { id: silent.id }, standing: 'draft', observed: { value: { numerator: '1' } }, judgement: { gap: '-79' } } })
    expect(response.body).not.toContain('Ąžuolo')
  })

  it('shows no spread of fewer than five', async ({ world }) => {
    const year = await aYear(world)
    const target = await aTarget(world.db, { plan: year })
    for (const standing of ['accepted', 'accepted', 'accepted', 'accepted', 'submitted'] as const)
      await report(world, year, await aUnit(world.db), target, ratio(34, 41), standing)
    const department = await world.signInAs('department')
    const spread = async (basis: string) => (await department.get(`/api/gaps/targets/${target.id}?periodId=${year.period.id}&basis=${basis}`)).json<IndicatorDetail>().spread.length
    expect([await spread('approved'), await spread('working')]).toEqual([0, 5])
  })

  it('hides small counts of persons by type, and any that would give them away', async ({ world }) => {
    const year = await aYear(world)
    const target = await aTarget(world.db, { plan: year, indicator: await anIndicator(world.db, { countsPersons: true }) })
    for (const [type, numerator] of [['gymnasium', 20], ['gymnasium', 20], ['kindergarten', 1], ['kindergarten', 2], ['progymnasium', 10], ['progymnasium', 10], ['primary-school', 50], ['primary-school', 50]] as const)
      await report(world, year, await aUnit(world.db, { type }), target, ratio(numerator, 100), 'accepted')
    const hidden = async (role: 'council' | 'department') => {
      const { byType } = (await (await world.signInAs(role)).get(`/api/gaps/targets/${target.id}?periodId=${year.period.id}`)).json<IndicatorDetail>()
      return byType.filter(({ assessment }) => assessment.achieved.kind === 'absent').map(({ type }) => type)
    }
    expect(await hidden('council')).toEqual(['kindergarten', 'progymnasium'])
    expect(await hidden('department')).toEqual([])
  })

  it.for([
    ['a single unit without a type', [60], ['gymnasium']],
    ['a small count of persons without a type', [1, 2], ['gymnasium']],
    ['many without a type', [40, 50], []],
  ] as const)('hides a type too where all types together, taken off the city\'s figure, leave %s', async ([_left, untyped, expected], { world }) => {
    const year = await aYear(world)
    const target = await aTarget(world.db, { plan: year, indicator: await anIndicator(world.db, { countsPersons: true }) })
    for (const [type, numerator] of [['gymnasium', 20], ['gymnasium', 20], ['kindergarten', 30], ['kindergarten', 20], ['kindergarten', 30]] as const)
      await report(world, year, await aUnit(world.db, { type }), target, ratio(numerator, 100), 'accepted')
    for (const numerator of untyped)
      await report(world, year, await aUnit(world.db, { type: null }), target, ratio(numerator, 100), 'accepted')
    const { byType } = (await (await world.signInAs('council')).get(`/api/gaps/targets/${target.id}?periodId=${year.period.id}`)).json<IndicatorDetail>()
    expect(byType.map(({ type }) => type)).toEqual(['kindergarten', 'gymnasium'])
    expect(byType.filter(({ assessment }) => assessment.achieved.kind === 'absent').map(({ type }) => type)).toEqual(expected)
  })

  it('hides a small count of persons in its years too, with all that would give it away', async ({ world }) => {
    const year = await aYear(world)
    const target = await aTarget(world.db, { plan: year, indicator: await anIndicator(world.db, { countsPersons: true }) })
    await report(world, year, await aUnit(world.db), target, ratio(38, 41), 'accepted')
    await report(world, year, await aUnit(world.db), target, ratio(10, 40), 'submitted')
    const detail = async (role: 'council' | 'department') =>
      (await (await world.signInAs(role)).get(`/api/gaps/targets/${target.id}?periodId=${year.period.id}`)).json<IndicatorDetail>()
    const hidden = await detail('council')
    expect(hidden.trend).toMatchObject([{ judgement: { achieved: { kind: 'absent', absence: 'suppressed' }, gap: null }, counted: 1 }])
    expect(hidden.row.assessment).toMatchObject({ bounds: null, meanOfUnits: null, straddles: false })
    const whole = await detail('department')
    expect(whole.trend).toMatchObject([{ judgement: { achieved: { numerator: '38' } } }])
    expect(whole.row.assessment.bounds).not.toBeNull()
  })

  it.for([
    ['working figures to a council member', 'council', '&basis=working', 403],
    ['working figures to a head', 'head', '&basis=working', 403],
    ['working figures to the department', 'department', '&basis=working', 200],
  ] as const)('answers %s', async ([, role, basis, status], { world }) => {
    const { url, silent } = await twoYears(world)
    const person = await world.signInAs(role, role === 'head' ? { unit: silent } : {})
    expect((await person.get(url + basis)).statusCode).toBe(status)
  })

  it('is not there for another plan\'s period, or for an unknown target', async ({ world }) => {
    const { former, year, target } = await twoYears(world)
    const council = await world.signInAs('council')
    expect((await council.get(`/api/gaps/targets/${target.id}?periodId=${former.period.id}`)).statusCode).toBe(404)
    expect((await council.get(`/api/gaps/targets/${year.id}?periodId=${year.period.id}`)).statusCode).toBe(404)
  })
})
