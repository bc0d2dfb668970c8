import type { Benchmark } from '@rodykle/domain'
import type { TargetOfYear } from './year-targets.ts'
import { expect, it } from 'vitest'
import { comparedPeriod } from './year-targets.ts'

const target = { indicator: { id: 'nmpp' }, ofPeriods: ['first', 'second', 'third'].map(id => ({ period: { id } })) } as unknown as TargetOfYear
const reference: readonly Benchmark[] = [{ part: '', value: '50' }]

it.each([
  ['the latest period that has any', ['first', 'second'], 'second'],
  ['the last period where none has any', [], 'third'],
] as const)('a year is held to the reference figures of %s', (_, known, expected) => {
  const ofPeriods: readonly string[] = known
  expect(comparedPeriod(target, (indicatorId, periodId) => indicatorId === 'nmpp' && ofPeriods.includes(periodId) ? reference : [])).toBe(expected)
})
