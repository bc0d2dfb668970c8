import type { ImportReport } from '@rodykle/contracts'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { Client } from '../../../../test/client.ts'
import { exportFormats } from '@rodykle/contracts'
import { schema } from '@rodykle/db'
import { describe, expect } from 'vitest'
import { auditRows } from '../../../../test/audit-rows.ts'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../../test/factories/index.ts'
import { it } from '../../../../test/it.ts'
import { upload } from '../testing/upload.ts'

type Row = Record<string, string | number | null>
const send = (client: Client, rows: readonly Row[], preview = false) => client.post(`/api/exchange/benchmarks?year=2026&preview=${preview}`, { rows })

/** A target held to the average of Lithuania, with a value that is below 70. */
async function given(world: TestApp) {
  const plan = await aPlan(world.db)
  const period = await anOpenPeriod(world.db, plan)
  const indicator = await anIndicator(world.db, { valueKind: 'parts', unitOfMeasurement: 'points-100', base: null, unitFold: 'weighted-mean', parts: [{ code: 'mat-4', subject: 'Matematika', grade: '4' }, { code: 'mat-8', subject: 'Matematika', grade: '8' }] })
  const rule = { kind: 'benchmark', series: 'NMPP', assumed: false } as const
  const target = await aTarget(world.db, { plan, indicator, version: { rule, unitRule: rule } })
  const value = { kind: 'parts', parts: [{ part: 'mat-4', value: '66', weight: '20' }] } as const
  await aSubmission(world.db, { period, unit: await aUnit(world.db), targets: [target], actual: { state: 'reported', value, status: 'no-target' } })
  const row = { indicator: indicator.code, period: period.label, part: 'Matematika 4', value: '70,5', source: 'NŠA' }
  return { period, indicator, row, department: await world.signInAs('department') }
}

describe('POST /api/exchange/benchmarks', () => {
  it('sets reference figures and judges anew what is held against them', async ({ world }) => {
    const { department, row } = await given(world)
    expect((await send(department, [row], true)).json()).toMatchObject({ applied: false, counts: { new: 1 } })
    expect(await world.db.select().from(schema.benchmarks)).toEqual([])
    expect((await send(department, [row])).json()).toMatchObject({ applied: true, counts: { new: 1 } })
    expect(await world.db.select().from(schema.benchmarks)).toMatchObject([{ part: 'mat-4', value: '70.5', source: 'NŠA' }])
    expect((await world.db.select().from(schema.actuals)).map(({ status }) => status)).toEqual(['near'])
    const trail = (await auditRows(world.db)).map(({ action }) => action)
    expect(trail).toEqual(['benchmark.set', 'import.benchmarks'])
    expect((await send(department, [row])).json()).toMatchObject({ counts: { same: 1 } })
    expect(await auditRows(world.db)).toHaveLength(trail.length)
  })

  it.for<[string, Row, string]>([
    ['a part the indicator does not have', { part: 'Fizika' }, 'part-unknown'],
    ['words for a number', { value: 'aukštas' }, 'not-a-number'],
    ['less than nothing', { value: '−3' }, 'value-impossible'],
    ['a period nobody named', { period: '' }, 'required'],
  ])('finds a problem in %s', async ([, fields, code], { world }) => {
    const { department, row } = await given(world)
    const { rows } = (await send(department, [{ ...row, ...fields }], true)).json<ImportReport>()
    expect(rows.flatMap(({ problems }) => problems.map(problem => problem.code))).toEqual([code])
  })

  it.for([['head'], ['council'], ['administrator']] as const)('is refused to %s', async ([role], { world }) => {
    const client = await world.signInAs(role, role === 'head' ? { unit: await aUnit(world.db) } : {})
    expect((await send(client, [])).statusCode).toBe(403)
  })

  it.for(exportFormats)('what goes out as %s comes back in without a change', async (format, { world }) => {
    const { department, row } = await given(world)
    await send(department, [row, { ...row, part: 'mat-8', value: '61' }])
    const file = await department.get(`/api/exchange/benchmarks/2026?format=${format}`)
    const address = '/api/exchange/benchmarks?year=2026&preview=false'
    const answer = format === 'json' ? await department.post(address, file.json<object>()) : await upload(department, address, { name: format === 'xlsx' ? 'a.xlsx' : 'a.csv', bytes: file.rawPayload })
    expect([answer.statusCode, answer.json<ImportReport>().counts]).toEqual([200, { new: 0, changed: 0, same: 2, problem: 0, question: 0 }])
  })
})
