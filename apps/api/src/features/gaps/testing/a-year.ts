import type { ActualStanding, Measured } from '@rodykle/domain'
import type { TestApp } from '../../../../test/build-test-app.ts'
import type { TargetWithVersion, UnitRow } from '../../../../test/factories/index.ts'
import { schema } from '@rodykle/db'
import { defaultTolerance, judge, measureOf, storedJudgement, storedValue } from '@rodykle/domain'
import { eq } from 'drizzle-orm'
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

function asSaved(target: TargetWithVersion, value: Measured | null) {
  const observed = value === null ? { state: 'not-reported' } as const : { state: 'reported', value } as const
  const judgement = judge(observed, target.version.unitRule, { measure: measureOf(target.indicator.valueKind), tolerance: defaultTolerance })
  return { ...storedValue(observed), ...storedJudgement(judgement) }
}

/** What one unit answered to one target, judged as saving would have. Null is a cell nobody has touched. */
export async function report({ db }: TestApp, { period }: Year, unit: UnitRow, target: TargetWithVersion, value: Measured | null, standing: ActualStanding): Promise<void> {
  await aSubmission(db, { period, unit, targets: [target], actual: { ...asSaved(target, value), standing } })
}

/** The same of several targets at once: a unit has one form for a period. */
export async function reportAll({ db }: TestApp, { period }: Year, unit: UnitRow, answers: readonly (readonly [TargetWithVersion, Measured | null])[], standing: ActualStanding): Promise<void> {
  const { actuals } = await aSubmission(db, { period, unit, targets: answers.map(([target]) => target) })
  for (const [target, value] of answers) {
    const cell = actuals.find(({ targetId }) => targetId === target.id)
    await db.update(schema.actuals).set({ ...asSaved(target, value), standing }).where(eq(schema.actuals.id, cell?.id ?? ''))
  }
}
