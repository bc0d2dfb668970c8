import type { ActualStanding, PeriodState, PlanStatus } from './workflow.ts'
import { expect, it } from 'vitest'
import { isOpenToUnit } from './open-to-unit.ts'
import { actualStandings } from './workflow.ts'

it.each<[PeriodState, PlanStatus, ActualStanding[]]>([
  ['upcoming', 'published', []],
  ['upcoming', 'closed', []],
  ['open', 'published', ['draft', 'returned']],
  ['closed', 'published', ['returned']],
  ['closed', 'closed', []],
  // A day until which a unit was given the period again can be left from before the year was closed.
  ['open', 'closed', ['draft', 'returned']],
])('while the period is %s and the plan %s, a unit may change what is %j', (period, plan, standings) => {
  expect(actualStandings.filter(standing => isOpenToUnit(standing, { period, plan }))).toEqual(standings)
})
