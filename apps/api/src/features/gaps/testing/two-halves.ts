import type { YearGapTable } from '@rodykle/contracts'
import type { ActualStanding, Measured, TargetRule } from '@rodykle/domain'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { PeriodRow, TargetWithVersion, UnitRow } from '../../../../test/factories/index.ts'
import { expect } from 'vitest'
import { anOpenPeriod, aPlan } from '../../../../test/factories/index.ts'
import { report } from './a-year.ts'

type Plan = Awaited<ReturnType<typeof aPlan>>

export interface TwoHalves {
  plan: Plan
  first: PeriodRow
  second: PeriodRow
}

/** A plan with two open half-years. */
export async function twoHalves({ db }: TestApp): Promise<TwoHalves> {
  const plan = await aPlan(db)
  return {
    plan,
    first: await anOpenPeriod(db, plan, { label: 'I pusmetis', startsOn: '2026-01-01', endsOn: '2026-06-30' }),
    second: await anOpenPeriod(db, plan),
  }
}

/** What a unit answered in the first half-year and in the second; null is a cell nobody has touched. */
export async function answer(world: TestApp, { plan, first, second }: TwoHalves, unit: UnitRow, target: TargetWithVersion, values: readonly [Measured | null, Measured | null], standings: readonly [ActualStanding, ActualStanding] = ['accepted', 'accepted']): Promise<void> {
  for (const [index, period] of [first, second].entries())
    await report(world, { ...plan, period }, unit, target, values[index] ?? null, values[index] === null ? 'draft' : standings[index] ?? 'accepted')
}

/** The table of 2026 as somebody sees it. */
export async function tableFor(world: TestApp, role: 'council' | 'department' = 'council', query = ''): Promise<YearGapTable> {
  const response = await (await world.signInAs(role)).get(`/api/gaps?year=2026${query}`)
  expect(response.statusCode).toBe(200)
  return response.json<YearGapTable>()
}

export const number = (value: number): Measured => ({ kind: 'number', value: String(value) })
export const atLeast = (planned: string): TargetRule => ({ kind: 'at-least', planned, assumed: false })
export const counted = { valueKind: 'number', unitOfMeasurement: 'events', base: null } as const
