import type { ImportReport } from '@rodykle/contracts'
import type { TargetRule } from '@rodykle/domain'
import type { TestApp } from '../../../../test/build-test-app.ts'
import { schema } from '@rodykle/db'
import { desc } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { anIndicator, aPlan, aTarget } from '../../../../test/factories/index.ts'
import { it } from '../../../../test/it.ts'

type Row = Record<string, string | null>

const atLeast = (planned: string): TargetRule => ({ kind: 'at-least', planned, assumed: false })

async function rowsOf(world: TestApp): Promise<Row[]> {
  const department = await world.signInAs('department')
  return (await department.get('/api/exchange/plan/2026?format=json')).json<{ rows: Row[] }>().rows
}
async function changesOf(world: TestApp, rows: readonly object[], query = 'preview=true'): Promise<ImportReport> {
  const department = await world.signInAs('department')
  return (await department.post(`/api/exchange/plan?year=2026&${query}`, { rows })).json<ImportReport>()
}

describe('a plan going out', () => {
  it('says of a target what is in force today, not what was first nor what is yet to come', async ({ world }) => {
    const target = await aTarget(world.db, { plan: await aPlan(world.db) })
    for (const [version, validFrom, planned] of [[2, '2026-10-01', '85'], [3, '2026-12-01', '90']] as const)
      await world.db.insert(schema.targetVersions).values({ ...target.version, id: undefined, version, validFrom, rule: atLeast(planned) })
    expect(await rowsOf(world)).toMatchObject([{ target: '85', validFrom: '2026-10-01' }])
  })

  it('says of a year that is over what was in force at its end', async ({ world }) => {
    const plan = await aPlan(world.db, { year: 2025 })
    const target = await aTarget(world.db, { plan })
    await world.db.insert(schema.targetVersions).values({ ...target.version, id: undefined, version: 2, validFrom: '2026-02-01', rule: atLeast('85') })
    const department = await world.signInAs('department')
    expect((await department.get('/api/exchange/plan/2025?format=json')).json()).toMatchObject({ rows: [{ target: '80' }] })
  })

  it.for<[string, TargetRule, string, string]>([
    ['decimals', { kind: 'exactly', planned: '7.25', assumed: false }, 'target', '7.25'],
    ['a zero', { kind: 'at-most', planned: '0', assumed: false }, 'target', '0'],
    ['more than a hundred percent', atLeast('112.5'), 'target', '112.5'],
    ['a month as a month', { kind: 'done-by', date: '2026-09-30', precision: 'month', assumed: false }, 'target', '2026-09'],
  ])('keeps %s, and comes back unchanged', async ([, rule, field, cell], { world }) => {
    const done = rule.kind === 'done-by' ? { valueKind: 'done', unitOfMeasurement: 'completion', base: null, unitFold: 'single', periodFold: 'latest' } as const : {}
    await aTarget(world.db, { plan: await aPlan(world.db), indicator: await anIndicator(world.db, done), version: { rule } })
    const rows = await rowsOf(world)
    expect(rows).toMatchObject([{ [field]: cell }])
    expect(await changesOf(world, rows)).toMatchObject({ counts: { same: 1, changed: 0, problem: 0 } })
  })
})

describe('the tolerance of a plan', () => {
  it('goes out with its decimals, and comes back unchanged', async ({ world }) => {
    await aTarget(world.db, { plan: await aPlan(world.db, { tolerancePercentPoints: '2.75', tolerancePercentOfPlanned: '0' }) })
    const rows = await rowsOf(world)
    expect(rows).toMatchObject([{ tolerancePercentPoints: '2.75', tolerancePercentOfPlanned: '0' }])
    expect(await changesOf(world, rows)).toMatchObject({ counts: { same: 1, changed: 0 } })
  })

  it.for([
    ['2,75', '2.75'],
    ['2.75', '2.75'],
    ['0', '0'],
    ['0,5 proc.', '0.5'],
  ] as const)('comes in as "%s", to its last decimal', async ([given, kept], { world }) => {
    await aTarget(world.db, { plan: await aPlan(world.db) })
    const [row] = await rowsOf(world)
    expect(await changesOf(world, [{ ...row, tolerancePercentPoints: given }], 'preview=false')).toMatchObject({ applied: true, counts: { changed: 1 } })
    const [plan] = await world.db.select().from(schema.plans).orderBy(desc(schema.plans.year))
    expect(plan).toMatchObject({ tolerancePercentPoints: kept, tolerancePercentOfPlanned: '10' })
  })

  it('that is no number is a problem, not a zero and not passed over', async ({ world }) => {
    await aTarget(world.db, { plan: await aPlan(world.db) })
    const [row] = await rowsOf(world)
    const { rows } = await changesOf(world, [{ ...row, tolerancePercentPoints: 'keli punktai' }])
    expect(rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['not-a-number'])
  })

  it('is not emptied by a cell left empty', async ({ world }) => {
    await aTarget(world.db, { plan: await aPlan(world.db, { tolerancePercentPoints: '3' }) })
    const [row] = await rowsOf(world)
    expect(await changesOf(world, [{ ...row, tolerancePercentPoints: null }])).toMatchObject({ counts: { same: 1, changed: 0 } })
  })
})
