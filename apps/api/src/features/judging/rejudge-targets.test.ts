import type { Measured, TargetRule, ValueKind } from '@rodykle/domain'
import type { TestApp } from '../../../test/build-test-app.ts'
import type { TransactionContext } from '../../platform/context.ts'
import { schema } from '@rodykle/db'
import { storedValue } from '@rodykle/domain'
import { describe, expect } from 'vitest'
import { anIndicator, anOpenPeriod, aPlan, aSubmission, aTarget, aUnit } from '../../../test/factories/index.ts'
import { it } from '../../../test/it.ts'
import { rejudgeTargets } from './rejudge-targets.ts'

function contextOf({ db, clock }: TestApp): TransactionContext {
  return { db, clock, actor: null, address: '127.0.0.1', requestId: 'test' }
}

interface Case {
  valueKind: ValueKind
  value: Measured
  unitRule: TargetRule
  /** As if it had been judged by something else before. */
  wrong?: Partial<typeof schema.actuals.$inferInsert>
}

async function aCell(world: TestApp, { valueKind, value, unitRule, wrong }: Case) {
  const plan = await aPlan(world.db)
  const target = await aTarget(world.db, { plan, indicator: await anIndicator(world.db, { valueKind }), version: { unitRule } })
  const period = await anOpenPeriod(world.db, plan)
  await aSubmission(world.db, { period, unit: await aUnit(world.db), targets: [target], actual: { ...storedValue({ state: 'reported', value }), ...wrong } })
  return { target, period }
}

const assumed = false
const eighty: TargetRule = { kind: 'at-least', planned: '80', assumed }

describe('judging again', () => {
  it.for<[string, Case, object]>([
    ['a percent, in percentage points', { valueKind: 'ratio', value: { kind: 'ratio', numerator: '34', denominator: '40' }, unitRule: eighty }, { status: 'met', achieved: '85', gap: '5' }],
    ['a count, in percent of planned', { valueKind: 'number', value: { kind: 'number', value: '73' }, unitRule: eighty }, { status: 'near', achieved: '73', gap: '-7' }],
    ['months with an event', { valueKind: 'events', value: { kind: 'events', events: [{ date: '2026-08-15', title: '' }] }, unitRule: { kind: 'every-month', from: '2026-08', to: '2026-09', assumed } }, { status: 'not-met', achieved: null, gap: '-1' }],
    ['a percent of nobody', { valueKind: 'ratio', value: { kind: 'ratio', numerator: '0', denominator: '0' }, unitRule: eighty, wrong: { achieved: '0', gap: '-80' } }, { status: 'not-applicable', achieved: null, gap: null }],
  ])('finds %s', async ([, cell, expected], { world }) => {
    const { target } = await aCell(world, cell)
    expect(await rejudgeTargets(contextOf(world), [target.id])).toBe(1)
    expect(await world.db.select().from(schema.actuals)).toMatchObject([{ ...expected, targetVersionId: target.version.id }])
    expect(await rejudgeTargets(contextOf(world), [target.id])).toBe(0)
  })

  it('holds a cell to the reference figures of its own period', async ({ world }) => {
    const { target, period } = await aCell(world, { valueKind: 'number', value: { kind: 'number', value: '51' }, unitRule: { kind: 'benchmark', series: 'NMPP', assumed } })
    const other = await anOpenPeriod(world.db, { id: target.planId, year: 2026 })
    await world.db.insert(schema.benchmarks).values([
      { indicatorId: target.indicatorId, periodId: period.id, part: '', value: '50' },
      { indicatorId: target.indicatorId, periodId: other.id, part: '', value: '90' },
    ])
    await rejudgeTargets(contextOf(world), [target.id])
    expect(await world.db.select().from(schema.actuals)).toMatchObject([{ status: 'met', gap: '1' }])
  })

  it('has nothing to hold a cell to where only another period or another indicator has a reference figure', async ({ world }) => {
    const { target, period } = await aCell(world, { valueKind: 'number', value: { kind: 'number', value: '51' }, unitRule: { kind: 'benchmark', series: 'NMPP', assumed }, wrong: { status: 'met', gap: '1' } })
    const other = await anOpenPeriod(world.db, { id: target.planId, year: 2026 })
    await world.db.insert(schema.benchmarks).values([
      { indicatorId: target.indicatorId, periodId: other.id, part: '', value: '50' },
      { indicatorId: (await anIndicator(world.db)).id, periodId: period.id, part: '', value: '50' },
    ])
    await aSubmission(world.db, { period: other, unit: await aUnit(world.db), targets: [target], actual: storedValue({ state: 'reported', value: { kind: 'number', value: '51' } }) })
    await rejudgeTargets(contextOf(world), [target.id])
    const statusIn = async (periodId: string) => (await world.db.select().from(schema.actuals)).find(cell => cell.periodId === periodId)?.status
    expect([await statusIn(period.id), await statusIn(other.id)]).toEqual(['no-target', 'met'])
  })

  it('leaves a cell as it is where nothing was asked yet by its period\'s end', async ({ world }) => {
    const { target } = await aCell(world, { valueKind: 'ratio', value: { kind: 'ratio', numerator: '1', denominator: '2' }, unitRule: eighty })
    await world.db.update(schema.targetVersions).set({ validFrom: '2027-01-01' })
    const before = await world.db.select().from(schema.actuals)
    expect(await rejudgeTargets(contextOf(world), [target.id])).toBe(0)
    expect(await world.db.select().from(schema.actuals)).toEqual(before)
  })

  it('leaves other targets alone', async ({ world }) => {
    const { target } = await aCell(world, { valueKind: 'ratio', value: { kind: 'ratio', numerator: '1', denominator: '2' }, unitRule: eighty })
    const other = await aTarget(world.db, { plan: { id: target.planId, year: 2026, measure: { id: target.measureId } } })
    expect(await rejudgeTargets(contextOf(world), [other.id])).toBe(0)
    expect(await rejudgeTargets(contextOf(world), [])).toBe(0)
    expect(await world.db.select().from(schema.actuals)).toMatchObject([{ status: 'no-data' }])
  })
})
