import type { BenchmarkList, BenchmarksWritten, GapTable } from '@rodykle/contracts'
import type { TargetRule } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { PeriodRow, TargetWithVersion } from '../../../test/factories/index.ts'
import { schema } from '@rodykle/db'
import { storedValue } from '@rodykle/domain'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../test/audit-rows.ts'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'

const { actuals, plans } = schema
const rule: TargetRule = { kind: 'benchmark', series: 'NMPP', assumed: false }
const parts = [{ code: 'mat-4', subject: 'Matematika', grade: '4' }, { code: 'liet-4', subject: 'Lietuvių kalba', grade: '4' }]

/** A school's accepted scores of one target. */
async function accepted(world: TestApp, period: PeriodRow, target: TargetWithVersion): Promise<void> {
  const value = { kind: 'parts', parts: [{ part: 'mat-4', value: '60', weight: '20' }, { part: 'liet-4', value: '70', weight: '20' }] } as const
  await aSubmission(world.db, { period, unit: await aUnit(world.db), targets: [target], fields: { status: 'approved' }, actual: { ...storedValue({ state: 'reported', value }), status: 'no-target', standing: 'accepted' } })
}

/** A school's accepted scores in mathematics (60, 20 pupils) and Lithuanian (70, 20 pupils). */
async function scores(world: TestApp) {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const indicator = await anIndicator(world.db, { valueKind: 'parts', unitOfMeasurement: 'points-100', base: null, unitFold: 'weighted-mean', parts })
  const target = await aTarget(world.db, { plan, indicator, version: { rule } })
  await accepted(world, period, target)
  const department = await world.signInAs('department')
  const set = (values: object[]) => department.put('/api/benchmarks', { indicatorId: indicator.id, periodId: period.id, values })
  return { plan, period, indicator, target, department, set }
}

const of = (part: string, value: string, source = 'NŠA') => ({ part, value, source })

describe('setting reference figures', () => {
  it('judges by them every value that is held against them, and leaves a trace of each', async ({ world }) => {
    const { period, indicator, department, set } = await scores(world)
    const response = await set([of('mat-4', '58.5'), of('liet-4', '72')])
    expect(response.statusCode).toBe(200)
    expect(response.json<BenchmarksWritten>()).toEqual({
      benchmarks: [{ indicatorId: indicator.id, periodId: period.id, ...of('liet-4', '72') }, { indicatorId: indicator.id, periodId: period.id, ...of('mat-4', '58.5') }],
      rejudged: 1,
    })
    expect(await world.db.select().from(actuals)).toMatchObject([{ status: 'near', standing: 'accepted', version: 1 }])
    expect(await auditRows(world.db)).toMatchObject([
      { action: 'benchmark.set', actorId: department.personId, indicatorId: indicator.id, before: null, after: { periodId: period.id, part: 'mat-4', value: '58.5', source: 'NŠA' } },
      { action: 'benchmark.set', before: null, after: { part: 'liet-4', value: '72' } },
    ])

    const { rows } = (await department.get(`/api/gaps?periodId=${period.id}`)).json<GapTable>()
    expect(rows[0]?.assessment).toMatchObject({ achieved: { kind: 'k-of-n', met: 1, of: 2 }, status: 'near', parts: [{ part: 'liet-4', gap: '-2' }, { part: 'mat-4', gap: '1.5' }] })
  })

  it('writes what differs, and only that', async ({ world }) => {
    const { set } = await scores(world)
    await set([of('mat-4', '58.5'), of('liet-4', '70')])
    const again = await set([of('mat-4', '58.50'), of('liet-4', '69')])
    expect(again.json()).toMatchObject({ rejudged: 0 })
    expect((await auditRows(world.db)).map(({ before, after }) => [before, after])).toMatchObject([[null, {}], [null, {}], [{ part: 'liet-4', value: '70' }, { part: 'liet-4', value: '69' }]])
  })

  it('takes zero for a reference like any other, and keeps every digit', async ({ world }) => {
    const { set } = await scores(world)
    expect((await set([of('mat-4', '0'), of('liet-4', '70.0000000001')])).json()).toMatchObject({ benchmarks: [{ part: 'liet-4', value: '70.0000000001' }, { part: 'mat-4', value: '0' }] })
    expect(await world.db.select().from(actuals)).toMatchObject([{ status: 'near' }])
  })

  it('holds each indicator to its own', async ({ world }) => {
    const { plan, period, department, set } = await scores(world)
    const other = await anIndicator(world.db, { valueKind: 'parts', unitOfMeasurement: 'points-100', base: null, unitFold: 'weighted-mean', parts })
    await accepted(world, period, await aTarget(world.db, { plan, indicator: other, version: { rule } }))
    await set([of('mat-4', '58')])
    await department.put('/api/benchmarks', { indicatorId: other.id, periodId: period.id, values: [of('mat-4', '61')] })
    const { rows } = (await department.get(`/api/gaps?periodId=${period.id}`)).json<GapTable>()
    expect(rows.map(({ assessment }) => assessment.parts.find(({ part }) => part === 'mat-4')?.gap)).toEqual(['2', '-1'])
  })

  it('takes equality for met', async ({ world }) => {
    const { set } = await scores(world)
    await set([of('mat-4', '60'), of('liet-4', '70')])
    expect(await world.db.select().from(actuals)).toMatchObject([{ status: 'met' }])
  })

  it.for([
    ['a part the card does not have', of('ang-8', '50'), 422, { code: 'value-impossible', details: { reason: 'part-unknown', part: 'ang-8' } }],
    ['a score below nothing', of('mat-4', '-1'), 422, { code: 'value-impossible', details: { reason: 'negative' } }],
    ['a decimal comma', of('mat-4', '58,5'), 400, { code: 'invalid-request' }],
  ] as const)('refuses %s, and then sets nothing', async ([, value, status, error], { world }) => {
    const { set } = await scores(world)
    const response = await set([of('liet-4', '50'), value])
    expect([response.statusCode, response.json()]).toMatchObject([status, { error }])
    expect(await world.db.select().from(schema.benchmarks)).toEqual([])
  })

  it('is refused in a year that is over', async ({ world }) => {
    const { set } = await scores(world)
    await world.db.update(plans).set({ status: 'closed' })
    expect((await set([of('mat-4', '58')])).statusCode).toBe(409)
  })

  it.for([['head', 403], ['editor', 403], ['council', 403], ['support', 403], ['group-chair', 403], ['administrator', 403]] as const)('and taking one away is refused to %s', async ([role, status], { world }) => {
    const { indicator, period } = await scores(world)
    const person = await world.signInAs(role, role === 'council' || role === 'administrator' ? {} : { unit: await aUnit(world.db) })
    expect((await person.put('/api/benchmarks', { indicatorId: indicator.id, periodId: period.id, values: [of('mat-4', '58')] })).statusCode).toBe(status)
    expect((await person.delete(`/api/benchmarks?indicatorId=${indicator.id}&periodId=${period.id}&part=mat-4`)).statusCode).toBe(status)
  })

  it('is refused for an indicator or a period that is not there', async ({ world }) => {
    const { indicator, period, department } = await scores(world)
    const unknown = '01890000-0000-7000-8000-000000000000'
    expect((await department.put('/api/benchmarks', { indicatorId: unknown, periodId: period.id, values: [of('mat-4', '58')] })).statusCode).toBe(404)
    expect((await department.put('/api/benchmarks', { indicatorId: indicator.id, periodId: unknown, values: [of('mat-4', '58')] })).statusCode).toBe(404)
  })
})

describe('taking a reference figure away', () => {
  it('leaves that part without a target', async ({ world }) => {
    const { indicator, period, department, set } = await scores(world)
    await set([of('mat-4', '58.5'), of('liet-4', '72')])
    const address = `/api/benchmarks?indicatorId=${indicator.id}&periodId=${period.id}&part=liet-4`
    const response = await department.delete(address)
    expect([response.statusCode, response.json()]).toMatchObject([200, { benchmarks: [{ part: 'mat-4' }], rejudged: 1 }])
    expect(await world.db.select().from(actuals)).toMatchObject([{ status: 'met', gap: '1.5' }])
    expect((await auditRows(world.db)).at(-1)).toMatchObject({ action: 'benchmark.remove', before: { part: 'liet-4', value: '72' }, after: null })
    expect((await department.delete(address)).statusCode).toBe(404)
  })
})

describe('reference figures', () => {
  it('are for everybody who may read the plan, of a year or an indicator', async ({ world }) => {
    const { indicator, period, set } = await scores(world)
    await set([of('mat-4', '58.5')])
    const council = await world.signInAs('council')
    const read = async (query: string) => (await council.get(`/api/benchmarks${query}`)).json<BenchmarkList>().benchmarks.map(({ part }) => part)
    expect(await read('?year=2026')).toEqual(['mat-4'])
    expect(await read('?year=2025')).toEqual([])
    expect(await read(`?indicatorId=${indicator.id}`)).toEqual(['mat-4'])
    expect(await read(`?periodId=${period.id}`)).toEqual(['mat-4'])
    expect(await read(`?periodId=${indicator.id}`)).toEqual([])
  })
})
