import type { UnitFigure } from '../fold-statistics.ts'
import type { GapStatus } from '../judgement.ts'
import type { Measured } from '../observed.ts'
import type { RuleStatement, TargetRule } from '../target-rule.ts'
import type { JudgeFrame } from '../tolerance.ts'
import type { ActualStanding } from '../workflow.ts'
import { defaultTolerance } from '../judgement.ts'

interface ReportedCell<Value extends Measured> {
  state: 'reported'
  value: Value
}

export const percentFrame: JudgeFrame = { measure: 'percent', tolerance: defaultTolerance }
export const numberFrame: JudgeFrame = { measure: 'number', tolerance: defaultTolerance }

export const notReported = { state: 'not-reported' } as const
export const notMeasured = { state: 'not-measured', reason: 'testas nevyko' } as const
export const notApplicable = { state: 'not-applicable', reason: 'tokių mokinių nėra' } as const

export function rule(statement: RuleStatement): TargetRule {
  return { ...statement, assumed: false }
}

export function cell<Value extends Measured>(value: Value): ReportedCell<Value> {
  return { state: 'reported', value }
}

export function ratio(numerator: number | string, denominator: number | string) {
  return cell({ kind: 'ratio', numerator: String(numerator), denominator: String(denominator) })
}

export function given(percent: string) {
  return cell({ kind: 'given-percent', percent })
}

export function number(value: number | string, weight?: string) {
  return cell({ kind: 'number', value: String(value), ...(weight !== undefined && { weight }) })
}

export function events(...dates: string[]) {
  return cell({ kind: 'events', events: dates.map(date => ({ date, title: 'Būrelio susitikimas' })) })
}

/** 'mat-4:52.5×40' is a mean of 52.5 in part mat-4 over 40 test takers. */
export function parts(...written: string[]) {
  return cell({
    kind: 'parts',
    parts: written.map((text) => {
      const [part = '', value = '', weight = ''] = text.split(/[:×]/)
      return { part, value, weight }
    }),
  })
}

/** 'yes no na': one answer for each word. */
export function conditions(answers: string) {
  return cell({
    kind: 'conditions',
    answers: answers.split(' ').map((word, index) => ({
      condition: `c${index + 1}`,
      answer: word === 'yes' ? 'yes' : word === 'no' ? 'no' : 'not-applicable',
    })),
  })
}

export function done(on: string | null) {
  return cell({ kind: 'done', done: true, on })
}

export const notDone = cell({ kind: 'done', done: false, on: null })

export function narrative(selfRating: 1 | 2 | 3 | 4 | null) {
  return cell({ kind: 'narrative', text: 'Problemos sprendžiamos laiku', selfRating })
}

let made = 0

/** A unit of its own; accepted and judged as met unless said otherwise. */
export function unit(observed: UnitFigure['observed'], standing: ActualStanding = 'accepted', status: GapStatus = 'met'): UnitFigure {
  made += 1
  return { unitId: `unit-${made}`, observed, standing, status }
}
