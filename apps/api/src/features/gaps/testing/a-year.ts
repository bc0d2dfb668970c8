import type { ActualStanding, Measured } from '@rodykle/domain'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { TargetWithVersion, UnitRow } from '../../../../test/factories/index.ts'
import { defaultTolerance, judge, measureOf, storedJudgement, storedValue } from '@rodykle/domain'
import { anOpenPeriod, aPlan, aSubmission } from '../../../../test/factories/index.ts'

export type Year = Awaited<ReturnType<typeof aPlan>> & { period: Awaited<ReturnType<typeof anOpenPeriod>> }

/** A published plan with one open half-year. */
export async function aYear({ db }: TestApp, year = 2026): Promise<Year> {
  const plan = await aPlan(db, { year })
  return { ...plan, period: await anOpenPeriod(db, plan) }
}

export function ratio(numerator: number, denominator: number): Measured {
  return { kind: 'ratio', numerator: String(numerator), denominator: String(denominator) }
}

/** What one unit answered to one target, judged as saving would have. Null is a cell nobody has touched. */
export async function report({ db }: TestApp, { period }: Year, unit: UnitRow, target: TargetWithVersion, value: Measured | null, standing: ActualStanding): Promise<void> {
  const observed = value === null ? { state: 'not-reported' } as const : { state: 'reported', value } as const
  const judgement = judge(observed, target.version.unitRule, { measure: measureOf(target.indicator.valueKind), tolerance: defaultTolerance })
  await aSubmission(db, { period, unit, targets: [target], actual: { ...storedValue(observed), ...storedJudgement(judgement), standing } })
}
