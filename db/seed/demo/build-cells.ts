import type { ActualStanding, Benchmark, ObservedAtRest, Scope, StoredJudgement, StoredValue, TargetRule } from '@rodykle/domain'
import type { CodedIndicator } from '../plan-2020/index.ts'
import type { DemoPeriod } from './demo-periods.ts'
import type { DemoUnit } from './demo-unit.ts'
import type { Course } from './submission-course.ts'
import { defaultTolerance, isInScope, judge, measureOf, ruleWithin, storedJudgement, storedValue, warningsFor } from '@rodykle/domain'
import { withIds } from './insert-events.ts'
import { createRandom } from './random.ts'
import { observe } from './values/observe.ts'

/** A target as the database knows it, with the card its values are made from. */
export interface DemoTarget {
  id: string
  versionId: string
  indicatorId: string
  scope: Scope
  unitRule: TargetRule
  indicator: CodedIndicator
}

interface DemoCell extends StoredValue, StoredJudgement {
  targetId: string
  targetVersionId: string
  indicatorId: string
  code: string
  standing: ActualStanding
  comment: string | null
  returnReason: string | null
}

/** The latest accepted values, by unit and indicator: what a new value is compared with. */
export type Accepted = Map<string, ObservedAtRest>

const filledOfDraft = 0.55

function isFilled({ filled, leftBlank = [] }: Course, code: string, unit: DemoUnit, period: DemoPeriod): boolean {
  switch (filled) {
    case 'all': return !leftBlank.includes(code)
    case 'some': return createRandom('filled', code, unit.code, period.year, period.part)() < filledOfDraft
    case 'none': return false
  }
}

/** Now and then something is sent in that says why it is still blank. */
const stillBlank = 0.03

function answerOf(indicator: CodedIndicator, unit: DemoUnit, period: DemoPeriod, course: Course): ObservedAtRest {
  if (!isFilled(course, indicator.code, unit, period))
    return { state: 'not-reported' }
  const isLate = course.status === 'submitted' && indicator.valueKind === 'ratio' && createRandom('late', indicator.code, unit.code, period.year)() < stillBlank
  return isLate ? { state: 'not-reported', reason: 'Duomenys dar tikslinami.' } : recorded(observe(indicator, unit, period), indicator, unit)
}

/** Events are facts of their own, which the value names. */
function recorded(observed: ObservedAtRest, { code }: CodedIndicator, unit: DemoUnit): ObservedAtRest {
  return observed.state === 'reported' && observed.value.kind === 'events'
    ? { state: 'reported', value: { kind: 'events', events: withIds(observed.value.events, unit.code, code) } }
    : observed
}

function standingOf({ status, returned }: Course, code: string): ActualStanding {
  switch (status) {
    case 'approved': return 'accepted'
    case 'submitted': return 'submitted'
    case 'returned': return returned?.code === code ? 'returned' : 'accepted'
    case 'draft': return 'draft'
  }
}

function commentOn(observed: ObservedAtRest, { indicator }: DemoTarget, previous: ObservedAtRest | undefined): string | null {
  if (observed.state !== 'reported')
    return null
  const [warning] = warningsFor(observed, { previous, measure: measureOf(observed.value.kind) })
  if (warning !== undefined)
    return 'Pokytis patikrintas: duomenys tikslūs, šiemet pasikeitė apimtis.'
  return indicator.code === 'II.8.6-2' && observed.value.kind === 'done' && !observed.value.done ? 'Renginys nukeltas į kitus metus.' : null
}

/** Every cell a unit is asked in a period, filled as far as its course says and judged as the API would; accepted values are noted in `accepted`. */
export function buildCells(unit: DemoUnit, period: DemoPeriod, course: Course, targets: readonly DemoTarget[], benchmarks: ReadonlyMap<string, readonly Benchmark[]>, accepted: Accepted): DemoCell[] {
  return targets.filter(({ scope }) => isInScope(unit, scope)).map((target) => {
    const { code } = target.indicator
    const key = `${unit.code} ${code}`
    const observed = answerOf(target.indicator, unit, period, course)
    const judgement = judge(observed, ruleWithin(target.unitRule, period), {
      measure: measureOf(target.indicator.valueKind),
      tolerance: defaultTolerance,
      benchmarks: benchmarks.get(code),
    })
    const comment = commentOn(observed, target, accepted.get(key))
    const standing = standingOf(course, code)
    if (standing === 'accepted')
      accepted.set(key, observed)
    return {
      ...storedValue(observed),
      ...storedJudgement(judgement),
      targetId: target.id,
      targetVersionId: target.versionId,
      indicatorId: target.indicatorId,
      code,
      standing,
      comment,
      returnReason: standing === 'returned' ? course.returned?.reason ?? null : null,
    }
  })
}
